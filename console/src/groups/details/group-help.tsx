import { useMemo } from 'react';
import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

/** What the group page tells the shell. */
export function useGroupPage(groupName: string): PageSettings {
  return useMemo(
    () => ({
      title: groupName,
      breadcrumbs: [
        { text: 'User groups', href: consoleHref(paths.groups) },
        { text: groupName, href: consoleHref(paths.group(groupName)) },
      ],
      contentType: 'default',
      help: (
        <PageHelp
          title="User group"
          commands={[
            { does: 'Show the group and its members', command: `aws iam get-group --group-name ${groupName}` },
            { does: 'Add a member', command: `aws iam add-user-to-group --group-name ${groupName} --user-name USER-NAME` },
            { does: 'Attach a managed policy', command: `aws iam attach-group-policy --group-name ${groupName} --policy-arn POLICY-ARN` },
          ]}
        >
          <p>What the policies of the group permit, each of its members may do.</p>
        </PageHelp>
      ),
    }),
    [groupName],
  );
}
