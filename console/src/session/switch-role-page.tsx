import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { PageHelp } from '../commons/page-help';
import { consoleHref, paths } from '../commons/paths';
import { useAction } from '../commons/use-action';
import { usePage, type PageSettings } from '../commons/use-page';
import { switchRole } from './switch-role';
import { useSession } from './use-session';

const settings: PageSettings = {
  title: 'Switch role',
  breadcrumbs: [{ text: 'Switch role', href: consoleHref(paths.switchRole) }],
  contentType: 'form',
  help: (
    <PageHelp
      title="Switch role"
      commands={[{ does: 'Get credentials of a role', command: 'aws sts assume-role --role-arn ROLE-ARN --role-session-name NAME' }]}
    >
      <p>While you act as a role you have its permissions in place of your own. The role's trust policy must let you assume it.</p>
    </PageHelp>
  ),
};

/** Where somebody goes on as a role. */
export function Page() {
  usePage(settings);
  const { signedIn } = useSession();
  const navigate = useNavigate();
  const [accountId, setAccountId] = useState(signedIn.accountId);
  const [roleName, setRoleName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const { run, isRunning, error } = useAction(
    useCallback(
      async (signal: AbortSignal) => {
        await switchRole(signedIn, { accountId, roleName, displayName }, signal);
        await navigate(paths.home);
      },
      [signedIn, accountId, roleName, displayName, navigate],
    ),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Form
        header={
          <Header variant="h1" description="Go on with the permissions of a role, until you switch back or its session ends.">
            Switch role
          </Header>
        }
        errorText={error?.text}
        errorIconAriaLabel="Error"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" onClick={() => void navigate(paths.home)}>
              Cancel
            </Button>
            <Button variant="primary" formAction="submit" loading={isRunning} loadingText="Switching" disabled={!roleName || !accountId}>
              Switch role
            </Button>
          </SpaceBetween>
        }
      >
        <Container>
          <SpaceBetween size="l">
            <FormField label="Account ID">
              <Input value={accountId} onChange={({ detail }) => setAccountId(detail.value.trim())} inputMode="numeric" />
            </FormField>
            <FormField label="Role name" description="With its path, where it has one.">
              <Input value={roleName} onChange={({ detail }) => setRoleName(detail.value.trim())} spellcheck={false} />
            </FormField>
            <FormField label="Display name - optional" description="What the top bar shows while you act as the role.">
              <Input value={displayName} onChange={({ detail }) => setDisplayName(detail.value)} />
            </FormField>
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}
