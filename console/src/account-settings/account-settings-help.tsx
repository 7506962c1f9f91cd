import { PageHelp } from '../commons/page-help';
import { consoleHref, paths } from '../commons/paths';
import type { PageSettings } from '../commons/use-page';

export const accountSettingsPage: PageSettings = {
  title: 'Account settings',
  breadcrumbs: [{ text: 'Account settings', href: consoleHref(paths.accountSettings) }],
  contentType: 'default',
  help: (
    <PageHelp
      title="Account settings"
      commands={[
        { does: 'Set the alias', command: 'aws iam create-account-alias --account-alias ALIAS' },
        { does: 'Show the password policy', command: 'aws iam get-account-password-policy' },
        { does: 'Set the password policy', command: 'aws iam update-account-password-policy --minimum-password-length 14' },
        { does: 'Show the quotas and their use', command: 'aws iam get-account-summary' },
        { does: 'Make the credential report', command: 'aws iam generate-credential-report' },
        { does: 'Get the credential report', command: 'aws iam get-credential-report --query Content --output text | base64 --decode' },
      ]}
    >
      <p>The <b>alias</b> stands for the account&apos;s id at the sign-in. The <b>password policy</b> holds for passwords that are set from now on.</p>
    </PageHelp>
  ),
};
