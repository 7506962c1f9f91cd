import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { CreateAccountAliasCommand, DeleteAccountAliasCommand, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import { useCallback, useState, type FormEvent } from 'react';
import { useAction } from '../commons/use-action';
import { useIam } from '../commons/use-iam';
import { useLoaded } from '../commons/use-loaded';
import { useNotifications } from '../commons/use-notifications';
import { WhenLoaded } from '../commons/when-loaded';

/** The name that people write instead of the account's id. */
export function AliasPanel() {
  const iam = useIam();
  const loaded = useLoaded(
    useCallback(
      async (abortSignal) => (await iam.send(new ListAccountAliasesCommand({}), { abortSignal })).AccountAliases?.[0],
      [iam],
    ),
  );
  return (
    <Container header={<Header variant="h2" description="A name to sign in with in place of the account ID.">Account alias</Header>}>
      <WhenLoaded loaded={loaded} what="the alias">
        {(alias) => <AliasForm before={alias ?? ''} />}
      </WhenLoaded>
    </Container>
  );
}

function AliasForm({ before }: { readonly before: string }) {
  const iam = useIam();
  const { success } = useNotifications();
  const [saved, setSaved] = useState(before);
  const [text, setText] = useState(before);
  const { run, isRunning, error } = useAction(
    useCallback(
      async (abortSignal: AbortSignal) => {
        await (text === ''
          ? iam.send(new DeleteAccountAliasCommand({ AccountAlias: saved }), { abortSignal })
          : iam.send(new CreateAccountAliasCommand({ AccountAlias: text }), { abortSignal }));
        setSaved(text);
        success(text === '' ? 'The alias was removed.' : `The alias is now ${text}.`);
      },
      [iam, saved, text, success],
    ),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run();
  };
  return (
    <form onSubmit={onSubmit}>
      <SpaceBetween size="m">
        <FormField label="Alias" constraintText="3 to 63 lower-case letters, digits and single hyphens. Empty for none." errorText={error?.text ?? ''}>
          <Input value={text} spellcheck={false} onChange={({ detail }) => setText(detail.value)} />
        </FormField>
        <Button disabled={text === saved} loading={isRunning} loadingText="Saving">
          Save alias
        </Button>
      </SpaceBetween>
    </form>
  );
}
