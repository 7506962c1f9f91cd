import { useMemo } from 'react';
import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

/** What the role page tells the shell. */
export function useRolePage(roleName: string): PageSettings {
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
          ]}
        >
          <p>
            <b>Permissions</b> say what the role may do, <b>trust relationships</b> who may assume it. A service-linked role gets both from its
            service, and nobody else can change them.
          </p>
        </PageHelp>
      ),
    }),
    [roleName],
  );
}
