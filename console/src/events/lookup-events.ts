import { ApiError } from '../commons/api-error';
import { signedFetch } from '../commons/signed-fetch';
import type { ListPage } from '../commons/use-paged-list';
import type { SessionCredentials } from '../session/types';
import type { EventFilter } from './event-filter';

/** An event of the account's history. */
export interface TrailEvent {
  readonly EventId: string;
  readonly EventName: string;
  /** Whether it only read: "true" or "false". */
  readonly ReadOnly?: string;
  readonly AccessKeyId?: string;
  /** In seconds. */
  readonly EventTime: number;
  readonly EventSource: string;
  readonly Username?: string;
  readonly Resources?: readonly { readonly ResourceType?: string; readonly ResourceName?: string }[];
  /** The whole event, as JSON. */
  readonly CloudTrailEvent: string;
}

interface LookupEventsAnswer {
  readonly Events?: readonly TrailEvent[];
  readonly NextToken?: string;
}

const target = 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents';
const largestPage = 50;

/** A page of the events that a filter lets through, newest first: what `aws cloudtrail lookup-events` asks. */
export async function lookupEvents(
  credentials: SessionCredentials,
  filter: EventFilter,
  token: string | undefined,
  signal: AbortSignal,
): Promise<ListPage<TrailEvent>> {
  const { attribute, value, from, until } = filter;
  const response = await signedFetch({
    credentials,
    service: 'cloudtrail',
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
    body: JSON.stringify({
      MaxResults: largestPage,
      NextToken: token,
      StartTime: from && from.getTime() / 1000,
      EndTime: until && until.getTime() / 1000,
      LookupAttributes: attribute && value ? [{ AttributeKey: attribute, AttributeValue: value }] : undefined,
    }),
    signal,
  });
  if (!response.ok) {
    throw await refusal(response);
  }

  const { Events = [], NextToken } = (await response.json()) as LookupEventsAnswer;
  return { items: Events, marker: NextToken };
}

// The errors of this protocol have a form of their own.
async function refusal(response: Response): Promise<ApiError> {
  const requestId = response.headers.get('x-amzn-requestid') ?? undefined;
  try {
    const { __type: code, message } = (await response.json()) as { __type?: string; message?: string };
    return new ApiError(code ?? `Http${response.status}`, message ?? response.statusText, requestId);
  } catch {
    return new ApiError(`Http${response.status}`, `Reeve answered with status ${response.status}.`, requestId);
  }
}
