import { ListPoliciesCommand, type Policy } from '@aws-sdk/client-iam';
import { useCallback, useState, type KeyboardEvent } from 'react';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { ErrorBox } from '../commons/error-box';
import { useIam } from '../commons/use-iam';
import { usePagedList } from '../commons/use-paged-list';

export interface PolicyPickerProps {
  readonly selected: readonly string[];
  readonly onChange: (arns: readonly string[]) => void;
  /** The policies among which to choose; all where there is none. */
  readonly among?: readonly string[] | undefined;
  readonly label: string;
  /** Whether one policy is chosen, as a boundary is, instead of several. */
  readonly isSingle?: boolean;
}

const perPage = 10;

/** A table of managed policies to choose from. All pages are fetched once somebody searches. */
export function PolicyPicker({ selected, onChange, among, label, isSingle = false }: PolicyPickerProps) {
  const iam = useIam();
  const list = usePagedList(
    useCallback(
      async (marker, signal) => {
        const answer = await iam.send(new ListPoliciesCommand({ MaxItems: 200, ...(marker === undefined ? {} : { Marker: marker }) }), { abortSignal: signal });
        return { items: answer.Policies ?? [], marker: answer.IsTruncated ? answer.Marker : undefined };
      },
      [iam],
    ),
  );
  // Policies for service-linked roles cannot be attached to anything else.
  const choices = list.items.filter(({ Arn = '', Path }) => (among ? among.includes(Arn) : Path !== '/aws-service-role/'));
  const [wasFiltered, setFiltered] = useState(false);
  const { items, filterProps, paginationProps, filteredItemsCount, collectionProps } = useCollection(choices, {
    filtering: { fields: ['PolicyName', 'Description'], empty: 'There are no policies to choose from.', noMatch: 'No policies match the search.' },
    pagination: { pageSize: perPage },
    sorting: {},
  });
  if ((filterProps.filteringText !== '' || among) && !wasFiltered) {
    setFiltered(true);
    list.need(Infinity);
  }

  const chosen = new Set(selected);
  return (
    <>
      {list.error && <ErrorBox what="Reeve could not load the policies" error={list.error} onRetry={list.reload} />}
      <Table<Policy>
        {...collectionProps}
        variant="embedded"
        items={items}
        trackBy="Arn"
        selectionType={isSingle ? 'single' : 'multi'}
        selectedItems={choices.filter(({ Arn = '' }) => chosen.has(Arn))}
        onSelectionChange={({ detail }) => {
          const shown = new Set(choices.map(({ Arn }) => Arn));
          onChange([...selected.filter((arn) => !isSingle && !shown.has(arn)), ...detail.selectedItems.flatMap(({ Arn }) => Arn ?? [])]);
        }}
        loading={list.isLoading && choices.length === 0}
        loadingText="Loading policies"
        ariaLabels={{
          tableLabel: label,
          selectionGroupLabel: 'Selection of policies',
          allItemsSelectionLabel: () => 'Select all policies',
          itemSelectionLabel: (_, { PolicyName = '' }) => `Select ${PolicyName}`,
        }}
        columnDefinitions={[
          { id: 'name', header: 'Policy name', cell: ({ PolicyName }) => PolicyName, sortingField: 'PolicyName', isRowHeader: true, minWidth: 240 },
          { id: 'type', header: 'Type', cell: ({ Arn = '' }) => (Arn.startsWith('arn:aws:iam::aws:') ? 'AWS managed' : 'Customer managed'), minWidth: 180 },
        ]}
        filter={
          <div onKeyDown={keepEnter}>
            <TextFilter
              {...filterProps}
              filteringPlaceholder="Search policies"
              filteringAriaLabel="Search policies"
              countText={`${filteredItemsCount ?? 0} ${filteredItemsCount === 1 ? 'match' : 'matches'}`}
            />
          </div>
        }
        pagination={
          <Pagination
            {...paginationProps}
            onChange={(event) => {
              list.need((event.detail.currentPageIndex + 1) * perPage);
              paginationProps.onChange(event);
            }}
            ariaLabels={{ nextPageLabel: 'Next page', previousPageLabel: 'Previous page', pageLabel: (page) => `Page ${page}`, paginationLabel: 'Pages of policies' }}
          />
        }
      />
    </>
  );
}

// Enter in the search must not submit the form that the table stands in.
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    event.preventDefault();
  }
}
