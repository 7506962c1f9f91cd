import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const rolesPage: PageSettings = {
  title: 'Roles',
  breadcrumbs: [{ text: 'Roles', href: consoleHref(paths.roles) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="Roles"
      commands={[
        { does: 'List the roles', command: 'aws iam list-roles' },
        { does: 'Delete a role', command: 'aws iam delete-role --role-name ROLE-NAME' },
        { does: 'Submit a service-linked role for deletion', command: 'aws iam delete-service-linked-role --role-name ROLE-NAME' },
      ]}
    >
      <p>
        A <b>service-linked role</b> belongs to a service, which defines its permissions and is the only one that can assume it. You can see it,
        edit its description, and submit it for deletion; it is deleted once the service does not use it any more.
      </p>
      <p>The search knows the properties of roles. It looks at all roles, and loads those that are not here yet.</p>
    </PageHelp>
  ),
};
