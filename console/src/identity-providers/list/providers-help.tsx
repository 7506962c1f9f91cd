import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const providersPage: PageSettings = {
  title: 'Identity providers',
  breadcrumbs: [{ text: 'Identity providers', href: consoleHref(paths.identityProviders) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="Identity providers"
      commands={[
        { does: 'List the OpenID Connect providers', command: 'aws iam list-open-id-connect-providers' },
        { does: 'List the SAML providers', command: 'aws iam list-saml-providers' },
        { does: 'Delete an OpenID Connect provider', command: 'aws iam delete-open-id-connect-provider --open-id-connect-provider-arn ARN' },
        { does: 'Delete a SAML provider', command: 'aws iam delete-saml-provider --saml-provider-arn ARN' },
      ]}
    >
      <p>People and programs that another system knows assume roles here without keys of their own, where the role trusts the provider.</p>
    </PageHelp>
  ),
};
