import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { momentText } from '../../commons/moment-text';
import { ResourceTable, type ResourceTableProps } from '../../commons/resource-table';
import { usePage } from '../../commons/use-page';
import { usePagedList } from '../../commons/use-paged-list';
import { pagePath, useOperatorApi } from '../operator-api';
import { OperatorGate, OperatorSignOut } from '../operator-gate';
import { AccountApprovals } from './account-approvals';
import { CreateAccount } from './create-account';
import { DeleteAccount } from './delete-account';
import { accountsPage } from './accounts-help';

export interface Account {
  readonly accountId: string;
  readonly createDate: string;
  readonly alias?: string;
}

interface AccountPage {
  readonly accounts: readonly Account[];
  readonly nextMarker?: string;
}

type Open = { readonly dialog: 'create' } | { readonly dialog: 'delete' | 'approvals'; readonly account: Account };

const columns: ResourceTableProps<Account>['columns'] = [
  { id: 'id', label: 'Account ID', header: 'Account ID', cell: ({ accountId }) => accountId, sortingField: 'accountId', isRowHeader: true, minWidth: 180 },
  { id: 'alias', label: 'Alias', header: 'Alias', cell: ({ alias }) => alias ?? '-', sortingField: 'alias', minWidth: 200 },
  { id: 'created', label: 'Creation time', header: 'Creation time', cell: ({ createDate }) => momentText(createDate), sortingField: 'createDate', minWidth: 280 },
];
const filters = [
  { key: 'accountId', propertyLabel: 'Account ID', groupValuesLabel: 'Account IDs', operators: [':', '='] },
  { key: 'alias', propertyLabel: 'Alias', groupValuesLabel: 'Aliases', operators: [':', '='] },
];

/** The accounts of the server, for its operator. */
export function Page() {
  usePage(accountsPage);
  return (
    <OperatorGate>
      <Accounts />
    </OperatorGate>
  );
}

function Accounts() {
  const { call } = useOperatorApi();
  const list = usePagedList<Account>(
    useCallback(
      async (marker, signal) => {
        const { accounts, nextMarker } = await call<AccountPage>('GET', pagePath('accounts', marker), signal);
        return { items: accounts, marker: nextMarker };
      },
      [call],
    ),
  );
  const [open, setOpen] = useState<Open>();
  const onClose = (changed: boolean) => {
    setOpen(undefined);
    if (changed) {
      list.reload();
    }
  };
  return (
    <>
      <ResourceTable<Account>
        names={{ one: 'account', many: 'accounts' }}
        list={list}
        idOf={({ accountId }) => accountId}
        columns={columns}
        filters={filters}
        selection="single"
        description="Each account has users, roles and policies of its own."
        actions={([selected]) => (
          <SpaceBetween direction="horizontal" size="xs">
            <OperatorSignOut />
            <Button disabled={!selected} onClick={() => selected && setOpen({ dialog: 'approvals', account: selected })}>
              Template approvals
            </Button>
            <Button disabled={!selected} onClick={() => selected && setOpen({ dialog: 'delete', account: selected })}>
              Delete
            </Button>
            <Button variant="primary" onClick={() => setOpen({ dialog: 'create' })}>
              Create account
            </Button>
          </SpaceBetween>
        )}
      />
      {open?.dialog === 'create' && <CreateAccount onClose={onClose} />}
      {open?.dialog === 'delete' && <DeleteAccount account={open.account} onClose={onClose} />}
      {open?.dialog === 'approvals' && <AccountApprovals accountId={open.account.accountId} onClose={() => onClose(false)} />}
    </>
  );
}
