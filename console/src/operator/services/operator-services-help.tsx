import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const operatorServicesPage: PageSettings = {
  title: 'Linked services',
  breadcrumbs: [{ text: 'Linked services', href: consoleHref(paths.operatorServices) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="Linked services"
      commands={[
        { does: 'List the services', command: 'reeve service list' },
        { does: 'Show what a manifest would change', command: 'reeve service diff service.yaml' },
        { does: 'Register or update a service', command: 'reeve service apply service.yaml' },
        { does: "Hide a service of AWS from accounts", command: 'reeve service hide SERVICE-PRINCIPAL' },
      ]}
    >
      <p>A service is registered by a manifest, which says what roles it has in accounts and what they may do.</p>
    </PageHelp>
  ),
};
