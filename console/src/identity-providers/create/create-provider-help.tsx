import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const createProviderPage: PageSettings = {
  title: 'Add identity provider',
  breadcrumbs: [
    { text: 'Identity providers', href: consoleHref(paths.identityProviders) },
    { text: 'Add identity provider', href: consoleHref(paths.createIdentityProvider) },
  ],
  contentType: 'form',
  help: (
    <PageHelp
      title="Add identity provider"
      commands={[
        {
          does: 'Add an OpenID Connect provider',
          command: 'aws iam create-open-id-connect-provider --url https://idp.example.com --client-id-list CLIENT-ID --thumbprint-list THUMBPRINT',
        },
        { does: 'Add a SAML provider', command: 'aws iam create-saml-provider --name NAME --saml-metadata-document file://metadata.xml' },
      ]}
    >
      <p>Afterwards, create a role that trusts the provider: Create role, Web identity.</p>
    </PageHelp>
  ),
};
