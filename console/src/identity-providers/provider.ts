export type ProviderKind = 'oidc' | 'saml';

/** An identity provider as the lists of IAM tell it. */
export interface Provider {
  readonly arn: string;
  readonly name: string;
  readonly kind: ProviderKind;
  readonly created: Date | undefined;
  readonly validUntil: Date | undefined;
}

/** Which of the two kinds an ARN is of. */
export function kindOf(arn: string): ProviderKind {
  return arn.includes(':saml-provider/') ? 'saml' : 'oidc';
}

/** What stands behind the kind in an ARN: a SAML provider's name, or an OpenID Connect provider's address without its scheme. */
export function nameOf(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}

export const kindTexts: Readonly<Record<ProviderKind, string>> = { oidc: 'OpenID Connect', saml: 'SAML' };
