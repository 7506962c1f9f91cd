import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useCallback, useState } from 'react';
import { useAction } from '../commons/use-action';
import { sessionStore } from '../session/session-store';
import { signInUser } from '../session/sign-in-api';
import { DurationField, defaultDuration } from './duration-field';
import { MfaField } from './mfa-field';
import { NewPasswordFields } from './new-password-fields';
import { SignInForm } from './sign-in-form';

const accountKey = 'reeve.account';

/** The form of IAM users. What more it takes, a code or a new password, it asks for once the server says so. */
export function UserForm() {
  const [account, setAccount] = useState(() => localStorage.getItem(accountKey) ?? '');
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [mfaCode, setMfaCode] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [durationSeconds, setDuration] = useState(defaultDuration);
  const [asksMfa, setAsksMfa] = useState(false);
  const [asksPassword, setAsksPassword] = useState(false);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        const signedIn = await signInUser(
          { account, userName, password, durationSeconds, mfaCode: mfaCode || undefined, newPassword: newPassword || undefined },
          signal,
        );
        localStorage.setItem(accountKey, account);
        sessionStore.signIn(signedIn);
      },
      [account, userName, password, durationSeconds, mfaCode, newPassword],
    ),
  );
  if (error?.code === 'MfaRequired' && !asksMfa) {
    setAsksMfa(true);
  }

  if (error?.code === 'NewPasswordRequired' && !asksPassword) {
    setAsksPassword(true);
  }

  const mismatch = asksPassword && newPassword !== repeated;
  return (
    <SignInForm isRunning={isRunning} error={error} onSubmit={() => mismatch || void run()}>
      <FormField label="Account ID or alias">
        <Input value={account} onChange={({ detail }) => setAccount(detail.value.trim())} name="account" autoComplete="organization" autoFocus={!account} />
      </FormField>
      <FormField label="User name">
        <Input value={userName} onChange={({ detail }) => setUserName(detail.value)} name="username" autoComplete="username" spellcheck={false} autoFocus={!!account} />
      </FormField>
      <FormField label="Password">
        <Input value={password} onChange={({ detail }) => setPassword(detail.value)} type="password" name="password" autoComplete="current-password" />
      </FormField>
      {asksPassword && (
        <NewPasswordFields newPassword={newPassword} repeated={repeated} onNewPassword={setNewPassword} onRepeated={setRepeated} />
      )}
      {asksMfa && <MfaField value={mfaCode} onChange={setMfaCode} error={error} />}
      <DurationField value={durationSeconds} onChange={setDuration} />
    </SignInForm>
  );
}
