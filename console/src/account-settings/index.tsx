import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { usePage } from '../commons/use-page';
import { AliasPanel } from './alias-panel';
import { CredentialReportPanel } from './credential-report-panel';
import { PasswordPolicyPanel } from './password-policy-panel';
import { QuotasPanel } from './quotas-panel';
import { accountSettingsPage } from './account-settings-help';

/** What holds for the whole account. */
export function Page() {
  usePage(accountSettingsPage);
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Account settings</Header>
      <AliasPanel />
      <PasswordPolicyPanel />
      <QuotasPanel />
      <CredentialReportPanel />
    </SpaceBetween>
  );
}
