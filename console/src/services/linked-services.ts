import { useCallback } from 'react';
import type { Loaded } from '../commons/loaded';
import { useLoaded } from '../commons/use-loaded';
import { useServiceApi, type ServiceApi } from '../commons/use-service-api';

/** How far the permissions of a use case can be chosen. */
export type PermissionsChoice = 'fixed' | 'limited' | 'free';

export interface UseCase {
  readonly name: string;
  readonly description?: string | undefined;
  /** The service-linked role that it makes; none where it makes an ordinary role. */
  readonly role?: string | undefined;
  readonly permissions: PermissionsChoice;
  readonly policies?: readonly string[] | undefined;
}

export interface ServiceRole {
  readonly roleName: string;
  readonly templateVersion: number;
  readonly suffixAllowed: boolean;
  readonly creatableThroughIam: boolean;
  readonly deletableThroughIam: boolean;
}

/** A service that works with IAM. */
export interface LinkedService {
  readonly servicePrincipal: string;
  readonly serviceName: string;
  readonly serviceLinkedRole: boolean;
  readonly isRegistered: boolean;
  readonly roles: readonly ServiceRole[];
  readonly documentation?: string | undefined;
  readonly useCases?: readonly UseCase[] | undefined;
}

/** A page of the list of services. */
export interface ServicePage {
  readonly services: readonly LinkedService[];
  readonly nextMarker?: string | undefined;
}

/** The services that work with IAM. */
export function useLinkedServices(): Loaded<readonly LinkedService[]> {
  const api = useServiceApi();
  return useLoaded(useCallback((signal) => listServices(api, signal), [api]));
}

async function listServices(api: ServiceApi, signal: AbortSignal): Promise<readonly LinkedService[]> {
  const services: LinkedService[] = [];
  let marker: string | undefined;
  do {
    const page = await readPage(api, largestPage, marker, signal);
    services.push(...page.services);
    marker = page.nextMarker;
  } while (marker !== undefined);
  return services;
}

const largestPage = 1000;

/** A page of that list. */
export function readPage(api: ServiceApi, maxItems: number, marker: string | undefined, signal: AbortSignal): Promise<ServicePage> {
  return api.get<ServicePage>(['services'], signal, { maxItems: `${maxItems}`, ...(marker === undefined ? {} : { marker }) });
}
