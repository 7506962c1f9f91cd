/** What a session's requests are signed with. */
export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** When the session ends, as an ISO 8601 time. */
  readonly expiration: string;
}

/** Somebody who is signed in. */
export interface SignedIn {
  readonly accountId: string;
  readonly accountAlias?: string | undefined;
  readonly arn: string;
  /** The user's name; none for the root. */
  readonly userName?: string | undefined;
  readonly credentials: SessionCredentials;
}

/** A role that was switched to. */
export interface SwitchedRole {
  readonly accountId: string;
  readonly roleName: string;
  readonly displayName: string;
  readonly credentials: SessionCredentials;
}

/** Who works with the console: who signed in, and the role that they act as, if any. */
export interface Session {
  readonly signedIn: SignedIn;
  readonly role?: SwitchedRole | undefined;
}

/** The credentials that requests are signed with. */
export function activeCredentials(session: Session): SessionCredentials {
  return session.role?.credentials ?? session.signedIn.credentials;
}

/** The account that the session acts in. */
export function activeAccountId(session: Session): string {
  return session.role?.accountId ?? session.signedIn.accountId;
}
