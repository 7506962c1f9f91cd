import { useCallback } from 'react';
import { ApiError } from '../commons/api-error';
import type { Loaded } from '../commons/loaded';
import { signedFetch } from '../commons/signed-fetch';
import { useLoaded } from '../commons/use-loaded';
import { activeCredentials, type SessionCredentials } from '../session/types';
import { useSession } from '../session/use-session';

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

/** The services that work with IAM. A server that cannot list them yet has none. */
export function useLinkedServices(): Loaded<readonly LinkedService[]> {
  const credentials = activeCredentials(useSession());
  return useLoaded(useCallback((signal) => listServices(credentials, signal), [credentials]));
}

async function listServices(credentials: SessionCredentials, signal: AbortSignal): Promise<readonly LinkedService[]> {
  const services: LinkedService[] = [];
  let marker: string | undefined;
  do {
    const page = await readPage(credentials, largestPage, marker, signal);
    services.push(...page.services);
    marker = page.nextMarker;
  } while (marker !== undefined);
  return services;
}

const largestPage = 1000;

/** A page of that list. */
export async function readPage(
  credentials: SessionCredentials,
  maxItems: number,
  marker: string | undefined,
  signal: AbortSignal,
): Promise<ServicePage> {
  const response = await signedFetch({
    credentials,
    service: 'reeve',
    method: 'GET',
    path: '/reeve/v1/services',
    query: { maxItems: `${maxItems}`, ...(marker === undefined ? {} : { marker }) },
    signal,
  });
  if (response.status === 404) {
    return { services: [] };
  }

  if (!response.ok) {
    throw await ApiError.ofResponse(response);
  }

  return (await response.json()) as ServicePage;
}
