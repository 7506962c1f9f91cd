import {
  GenerateServiceLastAccessedDetailsCommand,
  GetServiceLastAccessedDetailsCommand,
  type GetServiceLastAccessedDetailsResponse,
  type IAMClient,
  type ServiceLastAccessed,
} from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { ApiError } from '../commons/api-error';
import { useIam } from '../commons/use-iam';
import { usePagedList, type PagedList } from '../commons/use-paged-list';

// The most that the server gives: the latest of all services stand on top, so that all are asked for.
const serverPage = 1000;
const firstWait = 200;
const longestWait = 3000;

/** The services that somebody's policies allow, with the last access of each and of its actions: a report that the server makes first. */
export function useAccessReport(arn: string): PagedList<ServiceLastAccessed> {
  const iam = useIam();
  return usePagedList(
    useCallback(
      async (marker, signal) => {
        // A later page is of the report that the first one is of.
        const [jobId = '', after] = marker?.split(' ') ?? [await begin(iam, arn, signal)];
        const page = await read(iam, jobId, after, signal);
        return { items: page.ServicesLastAccessed ?? [], marker: page.IsTruncated ? `${jobId} ${page.Marker}` : undefined };
      },
      [iam, arn],
    ),
  );
}

async function begin(iam: IAMClient, Arn: string, abortSignal: AbortSignal): Promise<string> {
  const { JobId = '' } = await iam.send(new GenerateServiceLastAccessedDetailsCommand({ Arn, Granularity: 'ACTION_LEVEL' }), { abortSignal });
  return JobId;
}

async function read(iam: IAMClient, JobId: string, Marker: string | undefined, abortSignal: AbortSignal): Promise<GetServiceLastAccessedDetailsResponse> {
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    const page = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId, MaxItems: serverPage, Marker }), { abortSignal });
    if (page.JobStatus === 'FAILED') {
      throw new ApiError(page.Error?.Code ?? 'Failure', page.Error?.Message ?? 'The report could not be made.', page.$metadata.requestId);
    }

    if (page.JobStatus !== 'IN_PROGRESS') {
      return page;
    }

    await new Promise((resolve) => setTimeout(resolve, wait));
    abortSignal.throwIfAborted();
  }
}
