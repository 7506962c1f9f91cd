import Tabs, { type TabsProps } from '@cloudscape-design/components/tabs';
import { useSearchParams } from 'react-router';

/** Tabs of which the open one is part of the address. The first is open at first. */
export function AddressTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly TabsProps.Tab[] }) {
  const [search, setSearch] = useSearchParams();
  return (
    <Tabs
      activeTabId={search.get('tab') ?? tabs[0]?.id ?? ''}
      onChange={({ detail }) => setSearch({ tab: detail.activeTabId }, { replace: true })}
      ariaLabel={label}
      tabs={tabs}
    />
  );
}
