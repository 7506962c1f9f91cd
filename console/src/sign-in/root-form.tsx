import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useCallback, useState } from 'react';
import { useAction } from '../commons/use-action';
import { sessionStore } from '../session/session-store';
import { signInRoot } from '../session/sign-in-api';
import { DurationField } from './duration-field';
import { MfaField } from './mfa-field';
import { SignInForm } from './sign-in-form';

/** The form of the root user, who has an access key in place of a password. */
export function RootForm() {
  const [accessKeyId, setAccessKeyId] = useState('');
  const [secretAccessKey, setSecret] = useState('');
  const [mfaCode, setMfaCode] = useState('');
  const [durationSeconds, setDuration] = useState(3600);
  const [asksMfa, setAsksMfa] = useState(false);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        sessionStore.signIn(await signInRoot({ accessKeyId, secretAccessKey, durationSeconds, mfaCode: mfaCode || undefined }, signal));
      },
      [accessKeyId, secretAccessKey, durationSeconds, mfaCode],
    ),
  );
  if (error?.code === 'MfaRequired' && !asksMfa) {
    setAsksMfa(true);
  }

  return (
    <SignInForm isRunning={isRunning} error={error} onSubmit={() => void run()}>
      <Box variant="p">
        The root user of an account signs in with an access key. The secret signs the request and does not leave this browser.
      </Box>
      <FormField label="Access key ID">
        <Input value={accessKeyId} onChange={({ detail }) => setAccessKeyId(detail.value.trim())} name="access-key-id" autoComplete="off" spellcheck={false} />
      </FormField>
      <FormField label="Secret access key">
        <Input value={secretAccessKey} onChange={({ detail }) => setSecret(detail.value.trim())} type="password" name="secret-access-key" autoComplete="off" />
      </FormField>
      {asksMfa && <MfaField value={mfaCode} onChange={setMfaCode} error={error} />}
      <DurationField value={durationSeconds} onChange={setDuration} />
    </SignInForm>
  );
}
