import { useMemo } from 'react';
import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

/** What the user page tells the shell. */
export function useUserPage(userName: string): PageSettings {
  return useMemo(
    () => ({
      title: userName,
      breadcrumbs: [
        { text: 'Users', href: consoleHref(paths.users) },
        { text: userName, href: consoleHref(paths.user(userName)) },
      ],
      contentType: 'default',
      help: (
        <PageHelp
          title="User"
          commands={[
            { does: 'Show the user', command: `aws iam get-user --user-name ${userName}` },
            { does: 'Attach a managed policy', command: `aws iam attach-user-policy --user-name ${userName} --policy-arn POLICY-ARN` },
            { does: 'Put the user into a group', command: `aws iam add-user-to-group --user-name ${userName} --group-name GROUP-NAME` },
            { does: 'Create an access key', command: `aws iam create-access-key --user-name ${userName}` },
            { does: 'Set a console password', command: `aws iam create-login-profile --user-name ${userName} --password PASSWORD` },
            { does: 'List the MFA devices', command: `aws iam list-mfa-devices --user-name ${userName}` },
            { does: 'Have a report made of what the user last accessed', command: 'aws iam generate-service-last-accessed-details --arn USER-ARN' },
            { does: 'Tag the user', command: `aws iam tag-user --user-name ${userName} --tags Key=KEY,Value=VALUE` },
          ]}
        >
          <p>
            <b>Permissions</b> come from the user&apos;s own policies and those of its groups. A <b>boundary</b> permits nothing: it is the most that
            those policies can permit.
          </p>
          <p>The secret of an <b>access key</b> is shown once, when the key is made.</p>
        </PageHelp>
      ),
    }),
    [userName],
  );
}
