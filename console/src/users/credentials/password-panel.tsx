import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DeleteLoginProfileCommand, GetLoginProfileCommand, NoSuchEntityException, type LoginProfile } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
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
  return (
    <Container header={<Header variant="h2">Console sign-in</Header>}>
      <WhenLoaded loaded={loaded} what="the password">
        {(profile, reload) => <Password userName={userName} profile={profile} onChanged={reload} />}
      </WhenLoaded>
    </Container>
  );
}

interface PasswordProps {
  readonly userName: string;
  readonly profile: LoginProfile | undefined;
  readonly onChanged: () => void;
}

function Password({ userName, profile, onChanged }: PasswordProps) {
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
    <SpaceBetween size="m">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Console password', value: profile ? `Set on ${profile.CreateDate?.toLocaleString('en')}` : 'None: the user cannot sign in' },
          { label: 'To be changed at the next sign-in', value: profile?.PasswordResetRequired ? 'Yes' : 'No' },
        ]}
      />
      <SpaceBetween direction="horizontal" size="xs">
        <Button onClick={() => setOpen('set')}>{profile ? 'Change password' : 'Set password'}</Button>
        {profile && <Button onClick={() => setOpen('remove')}>Remove password</Button>}
      </SpaceBetween>
      {open === 'set' && <SetPassword userName={userName} isNew={!profile} onClose={onClose} />}
      {open === 'remove' && (
        <ConfirmDelete verb="remove" what={`the password of ${userName}`} act={remove} onClose={onClose}>
          The user can no longer sign in to the console. Access keys stay as they are.
        </ConfirmDelete>
      )}
    </SpaceBetween>
  );
}
