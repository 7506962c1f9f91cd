import { isServiceLinked, type RoleDraft } from './draft';

/** The commands of the AWS CLI that make the role. */
export function cliCommands(draft: RoleDraft): readonly string[] {
  if (isServiceLinked(draft)) {
    return [
      ['aws iam create-service-linked-role', option('aws-service-name', draft.servicePrincipal), option('custom-suffix', draft.suffix), option('description', draft.description)]
        .filter(Boolean)
        .join(' '),
    ];
  }

  const name = draft.name || 'ROLE-NAME';
  return [
    ['aws iam create-role', option('role-name', name), '--assume-role-policy-document file://trust-policy.json', option('description', draft.description)]
      .filter(Boolean)
      .join(' '),
    ...draft.policies.map((arn) => `aws iam attach-role-policy ${option('role-name', name)} ${option('policy-arn', arn)}`),
  ];
}

function option(name: string, value: string): string {
  return value ? `--${name} ${quote(value)}` : '';
}

function quote(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
