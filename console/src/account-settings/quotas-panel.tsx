import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { ApiError } from '../commons/api-error';
import { useIam } from '../commons/use-iam';
import { useLoaded } from '../commons/use-loaded';
import { WhenLoaded } from '../commons/when-loaded';

interface Quota {
  readonly name: string;
  readonly used: number | undefined;
  readonly quota: number;
}

const suffix = 'Quota';

/** How much of its quotas the account uses; absent where the server cannot tell. */
export function QuotasPanel() {
  const iam = useIam();
  const loaded = useLoaded(
    useCallback(
      async (abortSignal): Promise<readonly Quota[] | undefined> => {
        try {
          const { SummaryMap = {} } = await iam.send(new GetAccountSummaryCommand({}), { abortSignal });
          return quotasOf(SummaryMap);
        } catch (thrown) {
          if (ApiError.of(thrown).code === 'InvalidAction') {
            return undefined;
          }

          throw thrown;
        }
      },
      [iam],
    ),
  );
  if (loaded.status === 'ready' && loaded.value === undefined) {
    return null;
  }

  return (
    <Container header={<Header variant="h2" description="How much the account has, and how much it may have.">Quotas</Header>}>
      <WhenLoaded loaded={loaded} what="the quotas">
        {(quotas = []) => (
          <Table<Quota>
            variant="embedded"
            wrapLines
            items={quotas}
            trackBy="name"
            ariaLabels={{ tableLabel: 'Quotas' }}
            columnDefinitions={[
              { id: 'name', header: 'Quota', cell: ({ name }) => name, isRowHeader: true },
              { id: 'used', header: 'In use', cell: ({ used }) => used ?? '-' },
              { id: 'quota', header: 'At most', cell: ({ quota }) => quota.toLocaleString('en') },
            ]}
          />
        )}
      </WhenLoaded>
    </Container>
  );
}

/** The quotas of a summary. It names them UsersQuota, and what is used of them Users. */
export function quotasOf(summary: Readonly<Record<string, number>>): readonly Quota[] {
  return Object.entries(summary)
    .filter(([key]) => key.endsWith(suffix))
    .map(([key, quota]) => ({ name: key.slice(0, -suffix.length), used: summary[key.slice(0, -suffix.length)], quota }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
