import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const accountsPage: PageSettings = {
  title: 'Accounts',
  breadcrumbs: [{ text: 'Accounts', href: consoleHref(paths.operatorAccounts) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="Accounts"
      commands={[
        { does: 'List the accounts', command: 'reeve account list' },
        { does: 'Create an account', command: 'reeve account create --alias ALIAS' },
        { does: 'Let an account approve new versions of service templates', command: 'reeve service approval require ACCOUNT-ID' },
        { does: 'Delete an account', command: 'reeve account delete ACCOUNT-ID' },
      ]}
    >
      <p>Only the operator sees these pages, with the operator&apos;s token.</p>
    </PageHelp>
  ),
};
