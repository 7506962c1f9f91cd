import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import { useAction } from '../commons/use-action';
import { callOperator } from './operator-api';
import { operatorSession, useOptionalToken } from './operator-session';

/** Shows what only the operator may see, once the operator's token is given. */
export function OperatorGate({ children }: { readonly children: ReactNode }) {
  return useOptionalToken() === undefined ? <OperatorSignIn /> : children;
}

function OperatorSignIn() {
  const [token, setToken] = useState('');
  const { run, isRunning, error } = useAction(
    useCallback(async (signal: AbortSignal, given: string) => {
      await callOperator(given, 'GET', 'accounts?maxItems=1', signal);
      operatorSession.signIn(given);
    }, []),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(token);
  };
  return (
    <form onSubmit={onSubmit}>
      <Form
        header={<Header variant="h1">Operator sign-in</Header>}
        actions={
          <Button variant="primary" disabled={token === ''} loading={isRunning} loadingText="Signing in">
            Sign in as operator
          </Button>
        }
      >
        <Container>
          <FormField
            label="Operator token"
            description="It is in the file operator.token of the server's data directory. This tab forgets it when it is closed."
            errorText={error?.code === 'Unauthorized' ? 'This is not the operator token of this server.' : (error?.text ?? '')}
            stretch
          >
            <Input type="password" value={token} name="operator-token" autoComplete="off" spellcheck={false} onChange={({ detail }) => setToken(detail.value.trim())} />
          </FormField>
        </Container>
      </Form>
    </form>
  );
}

/** Forgets the operator's token. */
export function OperatorSignOut() {
  return <Button onClick={operatorSession.signOut}>Sign out as operator</Button>;
}
