import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import PropertyFilter, { type PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useEffect, type ReactNode } from 'react';
import { ErrorBox } from './error-box';
import { useTablePreferences } from './table-preferences';
import type { PagedList } from './use-paged-list';

export interface ResourceTableProps<T> {
  /** What the rows are: "role", "roles". */
  readonly names: { readonly one: string; readonly many: string };
  /** The heading, where it says more than what the rows are. */
  readonly title?: string;
  readonly list: PagedList<T>;
  readonly idOf: (item: T) => string;
  readonly columns: readonly (TableProps.ColumnDefinition<T> & { readonly id: string; readonly label: string })[];
  readonly hiddenByDefault?: readonly string[];
  /** What the search knows; a table without them has none, as where only the server can search. */
  readonly filters?: readonly PropertyFilterProps.FilteringProperty[];
  readonly description?: string;
  /** Fields by which the server filters, beside what the search finds in what it gave. */
  readonly serverFilter?: ReactNode;
  /** The column, by its id, that the rows are sorted by at first, the greatest on top. The server then gives all of its pages. */
  readonly sortedDownBy?: string;
  /** The buttons of the header, for what is selected. */
  readonly actions?: (selected: readonly T[]) => ReactNode;
  readonly selection?: 'multi' | 'single' | 'none';
  readonly isItemDisabled?: (item: T) => boolean;
  /** Told which rows are on the page, for tables that look something up for each. */
  readonly onVisible?: (items: readonly T[]) => void;
  readonly emptyAction?: ReactNode;
  readonly variant?: 'full-page' | 'embedded' | 'container';
  readonly headingTag?: 'h1' | 'h2' | 'h3';
}

/** A table over a list that the server gives in pages: search by property, sorting, selection, preferences, and each of its states. */
export function ResourceTable<T>(props: ResourceTableProps<T>) {
  const { names, list, idOf, columns, filters = [], selection = 'multi', variant = 'full-page' } = props;
  const [preferences, setPreferences] = useTablePreferences(names.many, {
    pageSize: 50,
    wrapLines: false,
    contentDisplay: columns.map(({ id }) => ({ id, visible: !props.hiddenByDefault?.includes(id) })),
  });
  const pageSize = preferences.pageSize ?? 50;
  const sortedBy = columns.find(({ id }) => id === props.sortedDownBy);
  const title = props.title ?? names.many.charAt(0).toUpperCase() + names.many.slice(1);
  const { items, collectionProps, filteredItemsCount, propertyFilterProps, paginationProps, actions } = useCollection(list.items, {
    propertyFiltering: {
      filteringProperties: filters,
      // What could not be loaded may well be there.
      empty: list.error ? (
        <Empty title={`The ${names.many} are not loaded`} text="The message above says why." />
      ) : (
        <Empty title={`No ${names.many}`} text={`There are no ${names.many} to show.`} action={props.emptyAction} />
      ),
      noMatch: (
        <Empty
          title="No matches"
          text={`No ${names.many} match the search.`}
          action={<Button onClick={() => actions.setPropertyFiltering({ tokens: [], operation: 'and' })}>Clear search</Button>}
        />
      ),
    },
    pagination: { pageSize },
    sorting: sortedBy ? { defaultState: { sortingColumn: sortedBy, isDescending: true } } : {},
    selection: { trackBy: idOf, keepSelection: false },
  });
  const isSearching = propertyFilterProps.query.tokens.length > 0 || collectionProps.sortingColumn !== undefined;
  const wanted = isSearching ? Infinity : (paginationProps.currentPageIndex + 1) * pageSize;
  const { need } = list;
  useEffect(() => need(wanted), [need, wanted]);
  const { onVisible } = props;
  const visibleKey = items.map(idOf).join('\n');
  // The rows are the same while their ids are.
  useEffect(() => onVisible?.(items), [onVisible, visibleKey]);

  // As they are now: what was selected may have changed since, or be gone.
  const selectedIds = new Set(collectionProps.selectedItems?.map(idOf));
  const selected = selectedIds.size === 0 ? [] : list.items.filter((item) => selectedIds.has(idOf(item)));
  const total = list.error && list.items.length === 0 ? '-' : `${list.items.length}${list.hasMore ? '+' : ''}`;
  return (
    <SpaceBetween size="m">
      {list.error && <ErrorBox what={`Reeve could not load the ${names.many}`} error={list.error} onRetry={list.reload} />}
      <Table<T>
        {...collectionProps}
        variant={variant}
        items={items}
        columnDefinitions={columns}
        columnDisplay={[...(preferences.contentDisplay ?? [])]}
        wrapLines={preferences.wrapLines ?? false}
        stripedRows={preferences.stripedRows ?? false}
        contentDensity={preferences.contentDensity ?? 'comfortable'}
        resizableColumns
        stickyHeader={variant === 'full-page'}
        enableKeyboardNavigation
        loading={list.isLoading && list.items.length === 0}
        loadingText={`Loading ${names.many}`}
        {...(selection === 'none' ? {} : { selectionType: selection })}
        isItemDisabled={(item) => props.isItemDisabled?.(item) ?? false}
        ariaLabels={{
          tableLabel: title,
          selectionGroupLabel: `Selection of ${names.many}`,
          allItemsSelectionLabel: () => `Select all ${names.many}`,
          itemSelectionLabel: (_, item) => `Select ${idOf(item)}`,
          resizerRoleDescription: 'Resize button',
        }}
        renderAriaLive={({ firstIndex, lastIndex }) => `${title} ${firstIndex} to ${lastIndex} of ${total}`}
        header={
          <Header
            variant={variant === 'full-page' ? 'awsui-h1-sticky' : (props.headingTag ?? 'h2')}
            counter={selected.length > 0 ? `(${selected.length}/${total})` : `(${total})`}
            description={props.description}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  iconName="refresh"
                  ariaLabel={`Refresh ${names.many}`}
                  loading={list.isLoading && list.items.length > 0}
                  loadingText={`Loading more ${names.many}`}
                  onClick={list.reload}
                />
                {props.actions?.(selected)}
              </SpaceBetween>
            }
          >
            {title}
          </Header>
        }
        filter={
          (props.serverFilter !== undefined || filters.length > 0) && (
            <SpaceBetween size="s">
              {props.serverFilter}
              {filters.length > 0 && (
                <PropertyFilter
                  {...propertyFilterProps}
                  filteringPlaceholder={`Search ${names.many}`}
                  filteringAriaLabel={`Search ${names.many}`}
                  countText={`${filteredItemsCount ?? 0} ${filteredItemsCount === 1 ? 'match' : 'matches'}`}
                  expandToViewport
                />
              )}
            </SpaceBetween>
          )
        }
        pagination={
          <Pagination
            {...paginationProps}
            openEnd={list.hasMore && !list.error && !isSearching}
            ariaLabels={{
              nextPageLabel: 'Next page',
              previousPageLabel: 'Previous page',
              pageLabel: (page) => `Page ${page}`,
              paginationLabel: `Pages of ${names.many}`,
            }}
          />
        }
        preferences={
          <CollectionPreferences
            title="Preferences"
            confirmLabel="Confirm"
            cancelLabel="Cancel"
            preferences={preferences}
            onConfirm={({ detail }) => setPreferences(detail)}
            pageSizePreference={{
              title: 'Page size',
              options: [10, 20, 50, 100].map((value) => ({ value, label: `${value} ${names.many}` })),
            }}
            wrapLinesPreference={{ label: 'Wrap lines', description: 'Show all of each text' }}
            contentDensityPreference={{ label: 'Compact mode', description: 'Show more rows on the screen' }}
            contentDisplayPreference={{
              title: 'Columns',
              options: columns.map(({ id, label, isRowHeader }) => ({ id, label, alwaysVisible: isRowHeader ?? false })),
            }}
          />
        }
      />
    </SpaceBetween>
  );
}

function Empty({ title, text, action }: { readonly title: string; readonly text: string; readonly action?: ReactNode }) {
  return (
    <Box textAlign="center" margin={{ vertical: 'xs' }} color="inherit">
      <SpaceBetween size="m">
        <div>
          <b>{title}</b>
          <Box variant="p" color="inherit">
            {text}
          </Box>
        </div>
        {action}
      </SpaceBetween>
    </Box>
  );
}
