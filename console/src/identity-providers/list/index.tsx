import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { NavButton } from '../../commons/nav-button';
import { paths } from '../../commons/paths';
import { ResourceTable } from '../../commons/resource-table';
import { useIam } from '../../commons/use-iam';
import { usePage } from '../../commons/use-page';
import { usePagedList } from '../../commons/use-paged-list';
import { DeleteProvider } from '../delete-provider';
import { listProviders } from '../list-providers';
import type { Provider } from '../provider';
import { columns, filters } from './providers-config';
import { providersPage } from './providers-help';

/** The account's identity providers. */
export function Page() {
  usePage(providersPage);
  const iam = useIam();
  const list = usePagedList<Provider>(useCallback(async (_, signal) => ({ items: await listProviders(iam, signal) }), [iam]));
  const [deleting, setDeleting] = useState<string>();
  return (
    <>
      <ResourceTable<Provider>
        names={{ one: 'identity provider', many: 'identity providers' }}
        list={list}
        idOf={({ arn }) => arn}
        columns={columns}
        hiddenByDefault={['arn']}
        filters={filters}
        selection="single"
        description="Other systems whose users may assume roles of this account."
        actions={([selected]) => (
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!selected} onClick={() => setDeleting(selected?.arn)}>
              Delete
            </Button>
            <NavButton to={paths.createIdentityProvider} variant="primary">
              Add provider
            </NavButton>
          </SpaceBetween>
        )}
        emptyAction={<NavButton to={paths.createIdentityProvider}>Add provider</NavButton>}
      />
      {deleting !== undefined && (
        <DeleteProvider
          arn={deleting}
          onClose={(changed) => {
            setDeleting(undefined);
            if (changed) {
              list.reload();
            }
          }}
        />
      )}
    </>
  );
}
