import { useCallback } from 'react';
import { ApiError } from '../commons/api-error';
import type { Loaded } from '../commons/loaded';
import { momentText, withMomentTexts } from '../commons/moment-text';
import { useLoaded } from '../commons/use-loaded';
import { useServiceApi, type ServiceApi } from '../commons/use-service-api';
import { activeAccountId } from '../session/types';
import { useSession } from '../session/use-session';

/** What uses a role in one region. */
export interface UsageEntry {
  readonly region: string;
  readonly resources: readonly string[];
  /** When that ends by itself. */
  readonly until?: string | undefined;
  /** Whether there are more resources than are told. */
  readonly partial?: boolean | undefined;
}

/** How the deletion of a service-linked role would end now. */
export interface DeletionForecast {
  readonly deletable: boolean;
  readonly usage: readonly UsageEntry[];
  /** Whether more may use the role than is told. */
  readonly partial: boolean;
  readonly reason?: string | undefined;
  /** When the role is free by itself; none where somebody has to act first. */
  readonly freeAt?: string | undefined;
}

/** The sessions of a service-linked role that have not ended. */
export interface ActiveSessions {
  readonly count: number;
  readonly originators: readonly SessionOriginator[];
  readonly latestExpiry?: string | undefined;
}

/** Who caused sessions. */
export interface SessionOriginator {
  readonly count: number;
  readonly latestExpiry: string;
  /** None for sessions in which the service acts by itself. */
  readonly arn?: string | undefined;
}

/** How the deletion of a role would end now. */
export function readForecast(api: ServiceApi, accountId: string, roleName: string, signal: AbortSignal): Promise<DeletionForecast> {
  return api.get<DeletionForecast>(['accounts', accountId, 'roles', roleName, 'deletion-forecast'], signal);
}

/** The same, for a page. */
export function useForecast(roleName: string): Loaded<DeletionForecast> {
  const api = useServiceApi();
  const accountId = activeAccountId(useSession());
  return useLoaded(useCallback((signal) => readForecast(api, accountId, roleName, signal), [api, accountId, roleName]));
}

/** The sessions of a role. */
export function useActiveSessions(roleName: string): Loaded<ActiveSessions> {
  const api = useServiceApi();
  const accountId = activeAccountId(useSession());
  return useLoaded(
    useCallback((signal) => api.get<ActiveSessions>(['accounts', accountId, 'roles', roleName, 'sessions'], signal), [api, accountId, roleName]),
  );
}

/** A forecast in one sentence. */
export function forecastText({ deletable, usage, reason, freeAt }: DeletionForecast): string {
  if (deletable) {
    return 'Can be deleted now';
  }

  const why = usage.length === 0 ? (reason === undefined ? 'The service refuses' : withMomentTexts(reason).replace(/\.$/, '')) : `Cannot be deleted now: in use ${usage.map(entryText).join('; ')}`;
  return freeAt === undefined ? why : `${why}; free on ${momentText(freeAt)}`;
}

function entryText({ region, resources: [first, ...more], partial }: UsageEntry): string {
  if (first === undefined) {
    return `in ${region}`;
  }

  const others = partial ? 'others' : more.length === 1 ? '1 other' : `${more.length} others`;
  return more.length === 0 && !partial ? `in ${region} by ${first}` : `in ${region} by ${first} and ${others}`;
}

/** What to say where a forecast cannot be had. */
export function forecastTrouble(thrown: unknown): string {
  const error = ApiError.of(thrown);
  return `Not known: ${refusal(error, 'the forecast', forecastAction) ?? error.message}`;
}

/** What a forecast takes permission for, and what the list of sessions does. */
export const forecastAction = 'iam:GetServiceLinkedRoleDeletionStatus';
export const sessionsAction = 'iam:GetRole';

/** Why something of a role's usage is not shown, where that is no fault: it is not the reader's to see, or the server does not have it. */
export function refusal({ code }: ApiError, what: string, action: string): string | undefined {
  switch (code) {
    case 'AccessDenied':
      return `You may not see ${what}. That takes permission for ${action} on the role.`;
    case 'NoSuchEntity':
    case 'Http404':
      return `Reeve does not know ${what} of this role.`;
    default:
      return undefined;
  }
}
