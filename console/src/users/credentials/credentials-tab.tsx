import SpaceBetween from '@cloudscape-design/components/space-between';
import { AccessKeysPanel } from './access-keys-panel';
import { MfaPanel } from './mfa-panel';
import { PasswordPanel } from './password-panel';

/** What a user proves with who it is. */
export function CredentialsTab({ userName }: { readonly userName: string }) {
  return (
    <SpaceBetween size="l">
      <PasswordPanel userName={userName} />
      <MfaPanel userName={userName} />
      <AccessKeysPanel userName={userName} />
    </SpaceBetween>
  );
}
