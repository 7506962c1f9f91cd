import type { SelectProps } from '@cloudscape-design/components/select';
import type { PagedList } from './use-paged-list';

interface LoadItems {
  readonly detail: { readonly filteringText: string; readonly firstPage: boolean };
}

/** How a choice shows a list that the server gives in pages: the next page when somebody scrolls to it, all of them when somebody searches. */
export function pagedOptions<T>(list: PagedList<T>, things: string) {
  return {
    filteringType: 'auto' as const,
    statusType: status(list),
    loadingText: `Loading ${things}`,
    errorText: list.error?.text ?? '',
    recoveryText: 'Retry',
    empty: `There are no ${things}.`,
    noMatch: `No ${things} match the search.`,
    onLoadItems: ({ detail }: LoadItems) => {
      if (list.error) {
        list.reload();
      } else if (detail.filteringText !== '') {
        list.need(Infinity);
      } else if (!detail.firstPage) {
        list.need(list.items.length + 1);
      }
    },
  };
}

function status<T>({ error, isLoading, hasMore }: PagedList<T>): NonNullable<SelectProps['statusType']> {
  return error ? 'error' : isLoading ? 'loading' : hasMore ? 'pending' : 'finished';
}
