import type { IAMClient } from '@aws-sdk/client-iam';

/** A policy of a user, a group or a role. The inline ones have no ARN. */
export interface HeldPolicy {
  readonly name: string;
  readonly arn: string | undefined;
}

/** A user, a group or a role, and the operations on its policies. */
export interface PolicyHolder {
  readonly kind: 'user' | 'group' | 'role';
  readonly name: string;
  /** The managed policies first. */
  readonly list: (iam: IAMClient, signal: AbortSignal) => Promise<readonly HeldPolicy[]>;
  readonly readInline: (iam: IAMClient, policyName: string, signal: AbortSignal) => Promise<string>;
  readonly putInline: (iam: IAMClient, policyName: string, document: string, signal: AbortSignal) => Promise<unknown>;
  readonly deleteInline: (iam: IAMClient, policyName: string, signal?: AbortSignal) => Promise<unknown>;
  readonly attach: (iam: IAMClient, arn: string, signal: AbortSignal) => Promise<unknown>;
  readonly detach: (iam: IAMClient, arn: string, signal?: AbortSignal) => Promise<unknown>;
}

/** A user or a role, and the operations on its boundary. */
export interface Bounded {
  readonly kind: 'user' | 'role';
  readonly name: string;
  /** The policy that bounds it, if one does. */
  readonly boundary: string | undefined;
  readonly put: (iam: IAMClient, arn: string, signal: AbortSignal) => Promise<unknown>;
  readonly remove: (iam: IAMClient, signal: AbortSignal) => Promise<unknown>;
}

/** The options of a request that may be given up. */
export function givenUpBy(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal ? { abortSignal: signal } : {};
}
