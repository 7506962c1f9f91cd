import { ListOpenIDConnectProvidersCommand, ListSAMLProvidersCommand, type IAMClient } from '@aws-sdk/client-iam';
import { kindOf, nameOf, type Provider } from './provider';

/** The account's identity providers by name. IAM gives each kind whole: neither call pages. */
export async function listProviders(client: IAMClient, abortSignal: AbortSignal): Promise<readonly Provider[]> {
  const [{ OpenIDConnectProviderList = [] }, { SAMLProviderList = [] }] = await Promise.all([
    client.send(new ListOpenIDConnectProvidersCommand({}), { abortSignal }),
    client.send(new ListSAMLProvidersCommand({}), { abortSignal }),
  ]);
  return [
    ...OpenIDConnectProviderList.map(({ Arn = '' }) => provider(Arn, undefined, undefined)),
    ...SAMLProviderList.map(({ Arn = '', CreateDate, ValidUntil }) => provider(Arn, CreateDate, ValidUntil)),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function provider(arn: string, created: Date | undefined, validUntil: Date | undefined): Provider {
  return { arn, name: nameOf(arn), kind: kindOf(arn), created, validUntil };
}
