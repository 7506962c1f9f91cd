import { useCallback } from 'react';
import type { Loaded } from '../commons/loaded';
import { useLoaded } from '../commons/use-loaded';
import { useServiceApi } from '../commons/use-service-api';

/** A permissions policy in one version of a template. */
export interface EditionPolicy {
  readonly arn: string;
  /** None where AWS has not published it. */
  readonly document?: unknown;
}

/** What one version of a template gives its roles. */
export interface TemplateEdition {
  readonly version: number;
  /** When it was made; not known of AWS's. */
  readonly createDate?: string | undefined;
  readonly trustPolicy: unknown;
  readonly policies: readonly EditionPolicy[];
}

/** A role template in all its versions, oldest first. */
export interface Template {
  readonly roleName: string;
  readonly versions: readonly TemplateEdition[];
  /** The version that the account's roles have. */
  readonly inEffect?: number | undefined;
}

/** The templates of a service, and its makers' page on them. */
export interface ServiceTemplates {
  readonly templates: readonly Template[];
  readonly documentation?: string | undefined;
}

/** The templates of a service. */
export function useTemplates(servicePrincipal: string): Loaded<ServiceTemplates> {
  const api = useServiceApi();
  return useLoaded(useCallback((signal) => api.get<ServiceTemplates>(['services', servicePrincipal, 'templates'], signal), [api, servicePrincipal]));
}

/** The template that a role was made from: the role is called like it, or like it with an underscore and a suffix. */
export function templateOf(templates: readonly Template[], roleName: string): Template | undefined {
  return [...templates]
    .sort((a, b) => b.roleName.length - a.roleName.length)
    .find((template) => roleName === template.roleName || roleName.startsWith(`${template.roleName}_`));
}

/** A version as text: its trust policy and then its permissions, to be read and compared. */
export function editionText({ trustPolicy, policies }: TemplateEdition): string {
  return [
    `Trust policy\n${JSON.stringify(trustPolicy, null, 2)}`,
    ...policies.map(({ arn, document }) => `${arn}\n${document === undefined ? 'The service has not published the document of this policy.' : JSON.stringify(document, null, 2)}`),
  ].join('\n\n');
}
