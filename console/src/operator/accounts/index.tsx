import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { momentText } from '../../commons/moment-text';
import { ResourceTable, type ResourceTableProps } from '../../commons/resource-table';
import { usePage } from '../../commons/use-page';
import { usePagedList } from '../../commons/use-paged-list';
import { useOperatorApi } from '../operator-api';
import { OperatorGate, OperatorSignOut } from '../operator-gate';
import { CreateAccount } from './create-account';
import { DeleteAccount } from './delete-account';
import { accountsPage } from './accounts-help';

export interface Account {
  readonly accountId: string;
  readonly createDate: string;
  readonly alias?: string;
}

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
    useCallback(async (_, signal) => ({ items: (await call<{ readonly accounts: readonly Account[] }>('GET', 'accounts', signal)).accounts }), [call]),
  );
  const [open, setOpen] = useState<'create' | Account>();
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
            <Button disabled={!selected} onClick={() => setOpen(selected)}>
              Delete
            </Button>
            <Button variant="primary" onClick={() => setOpen('create')}>
              Create account
            </Button>
          </SpaceBetween>
        )}
      />
      {open === 'create' && <CreateAccount onClose={onClose} />}
      {typeof open === 'object' && <DeleteAccount account={open} onClose={onClose} />}
    </>
  );
}
