import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const createRolePage: PageSettings = {
  title: 'Create role',
  breadcrumbs: [
    { text: 'Roles', href: consoleHref(paths.roles) },
    { text: 'Create role', href: consoleHref(paths.createRole) },
  ],
  contentType: 'wizard',
  help: (
    <PageHelp
      title="Create role"
      commands={[
        { does: 'Create a role', command: 'aws iam create-role --role-name ROLE-NAME --assume-role-policy-document file://trust-policy.json' },
        { does: 'Create a service-linked role', command: 'aws iam create-service-linked-role --aws-service-name SERVICE-PRINCIPAL' },
      ]}
    >
      <p>
        Choose who may assume the role first. For a service, choose the use case: it says whether the service defines the permissions and the
        name, or you do.
      </p>
      <p>Service principals are case-sensitive. The name of a role cannot be changed later; roles are not distinguished by case.</p>
    </PageHelp>
  ),
};
