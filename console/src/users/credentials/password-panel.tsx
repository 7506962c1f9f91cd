import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DeleteLoginProfileCommand, GetLoginProfileCommand, NoSuchEntityException, type LoginProfile } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { momentText } from '../../commons/moment-text';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';
import { WhenLoaded } from '../../commons/when-loaded';
import { SetPassword } from './set-password';

/** The password that a user signs in to the console with. */
export function PasswordPanel({ userName }: { readonly userName: string }) {
  const iam = useIam();
  const loaded = useLoaded(
    useCallback(
      async (abortSignal): Promise<LoginProfile | undefined> => {
        try {
          return (await iam.send(new GetLoginProfileCommand({ UserName: userName }), { abortSignal })).LoginProfile;
        } catch (thrown) {
          if (thrown instanceof NoSuchEntityException) {
            return undefined;
          }

          throw thrown;
        }
      },
      [iam, userName],
    ),
  );
  const profile = loaded.status === 'ready' ? loaded.value : undefined;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="The password that the user signs in to the console with."
          actions={loaded.status === 'ready' && <PasswordActions userName={userName} hasPassword={profile !== undefined} onChanged={loaded.reload} />}
        >
          Console sign-in
        </Header>
      }
    >
      <WhenLoaded loaded={loaded} what="the password">
        {() => (
          <KeyValuePairs
            columns={2}
            items={[
              { label: 'Console password', value: profile ? `Set on ${momentText(profile.CreateDate)}` : 'None: the user cannot sign in' },
              { label: 'To be changed at the next sign-in', value: profile?.PasswordResetRequired ? 'Yes' : 'No' },
            ]}
          />
        )}
      </WhenLoaded>
    </Container>
  );
}

interface PasswordActionsProps {
  readonly userName: string;
  readonly hasPassword: boolean;
  readonly onChanged: () => void;
}

function PasswordActions({ userName, hasPassword, onChanged }: PasswordActionsProps) {
  const iam = useIam();
  const [open, setOpen] = useState<'set' | 'remove'>();
  const remove = useCallback(
    async (abortSignal: AbortSignal) => void (await iam.send(new DeleteLoginProfileCommand({ UserName: userName }), { abortSignal })),
    [iam, userName],
  );
  const onClose = useCallback(
    (changed: boolean) => {
      setOpen(undefined);
      if (changed) {
        onChanged();
      }
    },
    [onChanged],
  );
  return (
    <>
      <SpaceBetween direction="horizontal" size="xs">
        {hasPassword && <Button onClick={() => setOpen('remove')}>Remove password</Button>}
        <Button onClick={() => setOpen('set')}>{hasPassword ? 'Change password' : 'Set password'}</Button>
      </SpaceBetween>
      {open === 'set' && <SetPassword userName={userName} isNew={!hasPassword} onClose={onClose} />}
      {open === 'remove' && (
        <ConfirmDelete verb="remove" what={`the password of ${userName}`} act={remove} onClose={onClose}>
          The user can no longer sign in to the console. Access keys stay as they are.
        </ConfirmDelete>
      )}
    </>
  );
}
