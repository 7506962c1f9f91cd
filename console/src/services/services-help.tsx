import { PageHelp } from '../commons/page-help';
import { consoleHref, paths } from '../commons/paths';
import type { PageSettings } from '../commons/use-page';

export const servicesPage: PageSettings = {
  title: 'Services that work with IAM',
  breadcrumbs: [{ text: 'Services', href: consoleHref(paths.services) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="Services that work with IAM"
      commands={[
        { does: "Create a service's linked role", command: 'aws iam create-service-linked-role --aws-service-name SERVICE-PRINCIPAL' },
        { does: 'List the roles that services have', command: 'aws iam list-roles --path-prefix /aws-service-role/' },
      ]}
    >
      <p>
        A service with <b>service-linked roles</b> defines their names, permissions and trust. The link in the column leads to what its makers say of
        them. The version is that of the newest template.
      </p>
      <p>The service principal is case-sensitive: write it as it stands.</p>
    </PageHelp>
  ),
};
