import { useMemo } from 'react';
import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';
import { kindOf, nameOf } from '../provider';

/** What the page of a provider tells the shell. */
export function useProviderPage(arn: string): PageSettings {
  return useMemo(
    () => ({
      title: nameOf(arn),
      breadcrumbs: [
        { text: 'Identity providers', href: consoleHref(paths.identityProviders) },
        { text: nameOf(arn), href: consoleHref(paths.identityProvider(arn)) },
      ],
      contentType: 'default',
      help: (
        <PageHelp title="Identity provider" commands={kindOf(arn) === 'saml' ? samlCommands(arn) : oidcCommands(arn)}>
          <p>A role lets the provider&apos;s users in by its trust policy, where the provider&apos;s ARN is the Federated principal.</p>
        </PageHelp>
      ),
    }),
    [arn],
  );
}

function oidcCommands(arn: string) {
  const which = `--open-id-connect-provider-arn ${arn}`;
  return [
    { does: 'Show the provider', command: `aws iam get-open-id-connect-provider ${which}` },
    { does: 'Add an audience', command: `aws iam add-client-id-to-open-id-connect-provider ${which} --client-id CLIENT-ID` },
    { does: 'Remove an audience', command: `aws iam remove-client-id-from-open-id-connect-provider ${which} --client-id CLIENT-ID` },
    { does: 'Replace the thumbprints', command: `aws iam update-open-id-connect-provider-thumbprint ${which} --thumbprint-list THUMBPRINT` },
  ];
}

function samlCommands(arn: string) {
  const which = `--saml-provider-arn ${arn}`;
  return [
    { does: 'Show the provider', command: `aws iam get-saml-provider ${which}` },
    { does: 'Replace the metadata', command: `aws iam update-saml-provider ${which} --saml-metadata-document file://metadata.xml` },
  ];
}
