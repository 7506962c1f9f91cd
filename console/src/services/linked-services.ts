import { useCallback } from 'react';
import { usePagedList, type PagedList } from '../commons/use-paged-list';
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
  /** The description of roles whose creator gives none. */
  readonly description?: string | undefined;
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

const serverPage = 100;

/** The services that work with IAM, page by page. */
export function useLinkedServices(): PagedList<LinkedService> {
  const api = useServiceApi();
  return usePagedList(
    useCallback(
      async (marker, signal) => {
        const { services, nextMarker } = await readPage(api, serverPage, marker, signal);
        return { items: services, marker: nextMarker };
      },
      [api],
    ),
  );
}

/** A page of that list. */
export function readPage(api: ServiceApi, maxItems: number, marker: string | undefined, signal: AbortSignal): Promise<ServicePage> {
  return api.get<ServicePage>(['services'], signal, { maxItems: `${maxItems}`, ...(marker === undefined ? {} : { marker }) });
}
