import type { Role } from '@aws-sdk/client-iam';
import { useMemo } from 'react';
import type { Loaded } from '../../commons/loaded';
import { PageHelp, type CliCommand } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';
import { linkedService } from '../role-text';

/** What the role page tells the shell; more once the role is there. */
export function useRolePage(roleName: string, loaded: Loaded<Role>): PageSettings {
  const role = loaded.status === 'ready' ? loaded.value : undefined;
  return useMemo(
    () => ({
      title: roleName,
      breadcrumbs: [
        { text: 'Roles', href: consoleHref(paths.roles) },
        { text: roleName, href: consoleHref(paths.role(roleName)) },
      ],
      contentType: 'default',
      help: (
        <PageHelp
          title="Role"
          commands={[
            { does: 'Show the role', command: `aws iam get-role --role-name ${roleName}` },
            { does: 'Change the description', command: `aws iam update-role --role-name ${roleName} --description TEXT` },
            { does: 'List the managed policies', command: `aws iam list-attached-role-policies --role-name ${roleName}` },
            { does: 'List the inline policies', command: `aws iam list-role-policies --role-name ${roleName}` },
            { does: 'Tag the role', command: `aws iam tag-role --role-name ${roleName} --tags Key=KEY,Value=VALUE` },
            ...(role ? accessCommands(role) : []),
            ...(role ? endCommands(roleName, linkedService(role) !== undefined) : []),
          ]}
        >
          <p>
            <b>Permissions</b> say what the role may do, <b>trust relationships</b> who may assume it. A service-linked role gets both from its
            service, and nobody else can change them.
          </p>
        </PageHelp>
      ),
    }),
    [roleName, role],
  );
}

function accessCommands({ Arn = '' }: Role): readonly CliCommand[] {
  return [
    { does: 'Have a report made of what the role last accessed', command: `aws iam generate-service-last-accessed-details --arn ${Arn} --granularity ACTION_LEVEL` },
    { does: 'Read the report', command: 'aws iam get-service-last-accessed-details --job-id JOB-ID' },
  ];
}

// The sessions of a service-linked role cannot be revoked, and its deletion is a task to be asked after.
function endCommands(roleName: string, isLinked: boolean): readonly CliCommand[] {
  return isLinked
    ? [
        { does: 'Submit the role for deletion', command: `aws iam delete-service-linked-role --role-name ${roleName}` },
        { does: 'Ask how the deletion stands', command: 'aws iam get-service-linked-role-deletion-status --deletion-task-id TASK-ID' },
      ]
    : [
        {
          does: 'Revoke the active sessions, by a policy that denies everything to those made before a time (DateLessThan, aws:TokenIssueTime)',
          command: `aws iam put-role-policy --role-name ${roleName} --policy-name AWSRevokeOlderSessions --policy-document file://REVOCATION.json`,
        },
        { does: 'Delete the role, once nothing is attached to it', command: `aws iam delete-role --role-name ${roleName}` },
      ];
}
