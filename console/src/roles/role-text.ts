import type { Role } from '@aws-sdk/client-iam';

const servicePath = /^\/aws-service-role\/([^/]+)\//;

/**
 * The service that a service-linked role is linked to. The path is what clients of IAM know it by; the server recognises such roles by
 * their link, and refuses what cannot be done with them whatever a page shows.
 */
export function linkedService(role: Pick<Role, 'Path'>): string | undefined {
  return servicePath.exec(role.Path ?? '')?.[1];
}

interface TrustStatement {
  readonly Effect?: string;
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>;
}

/** Who may assume a role, in the words of the list: "AWS Service: ec2". */
export function trustedEntities(document: string | undefined): readonly string[] {
  const statements = statementsOf(document);
  return [...new Set(statements.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Principal }) => principalTexts(Principal)))];
}

function statementsOf(document: string | undefined): readonly TrustStatement[] {
  try {
    const parsed = JSON.parse(decodeURIComponent(document ?? '')) as { Statement?: TrustStatement | readonly TrustStatement[] };
    return parsed.Statement === undefined ? [] : [parsed.Statement].flat();
  } catch {
    return [];
  }
}

function principalTexts(principal: TrustStatement['Principal']): readonly string[] {
  if (principal === undefined) {
    return [];
  }

  return typeof principal === 'string'
    ? [principal === '*' ? 'Everyone' : principal]
    : Object.entries(principal).flatMap(([kind, values]) => [values].flat().map((value) => principalText(kind, value)));
}

function principalText(kind: string, value: string): string {
  switch (kind) {
    case 'Service':
      return `AWS Service: ${value.replace(/\.amazonaws\.com$/, '')}`;
    case 'AWS':
      return value === '*' ? 'Everyone' : `Account: ${/^(?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(value)?.[1] ?? value}`;
    case 'Federated':
      return `Identity Provider: ${value}`;
    default:
      return `${kind}: ${value}`;
  }
}

/** When a role was last used, as people say it. */
export function lastActivity(role: Role, now: number): string {
  const used = role.RoleLastUsed?.LastUsedDate;
  return used === undefined ? '-' : ago(now - used.getTime());
}

const units: readonly (readonly [string, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function ago(milliseconds: number): string {
  for (const [unit, length] of units) {
    const count = Math.floor(milliseconds / length);
    if (count >= 1) {
      return count === 1 ? `1 ${unit} ago` : `${count} ${unit}s ago`;
    }
  }

  return 'Less than a minute ago';
}
