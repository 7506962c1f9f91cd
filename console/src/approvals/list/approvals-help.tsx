import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const approvalsPage: PageSettings = {
  title: 'Template approvals',
  breadcrumbs: [{ text: 'Template approvals', href: consoleHref(paths.templateApprovals) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="Template approvals"
      commands={[
        { does: 'Show whether the account approves, and what waits (as the operator)', command: 'reeve service approval show ACCOUNT-ID' },
        { does: 'Let the account approve new versions (as the operator)', command: 'reeve service approval require ACCOUNT-ID' },
        { does: 'Approve in its stead (as the operator)', command: 'reeve service approval give ACCOUNT-ID SERVICE-PRINCIPAL' },
      ]}
    >
      <p>
        When a service changes what its <b>service-linked roles</b> may do or who assumes them, a new version of their template is made. The roles
        of an account that approves first keep the version that they have until then.
      </p>
      <p>To approve takes permission for iam:CreateServiceLinkedRole on the roles.</p>
    </PageHelp>
  ),
};
