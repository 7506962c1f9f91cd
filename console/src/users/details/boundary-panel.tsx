import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { DeleteUserPermissionsBoundaryCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import { useIam } from '../../commons/use-iam';
import type { UserTabProps } from './index';
import { SetBoundary } from './set-boundary';

/** The permissions boundary of a user. */
export function BoundaryPanel({ user, onChanged }: UserTabProps) {
  const iam = useIam();
  const arn = user.PermissionsBoundary?.PermissionsBoundaryArn;
  const [open, setOpen] = useState<'set' | 'remove'>();
  const { UserName } = user;
  const remove = useCallback(
    async (abortSignal: AbortSignal) => void (await iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName }), { abortSignal })),
    [iam, UserName],
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
    <Container
      header={
        <Header
          variant="h2"
          description="The most that the user's policies can permit. It permits nothing itself."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {arn !== undefined && <Button onClick={() => setOpen('remove')}>Remove boundary</Button>}
              <Button onClick={() => setOpen('set')}>{arn === undefined ? 'Set boundary' : 'Change boundary'}</Button>
            </SpaceBetween>
          }
        >
          Permissions boundary
        </Header>
      }
    >
      {arn === undefined ? <Box color="text-body-secondary">No boundary is set.</Box> : <NavLink to={paths.policy(arn)}>{arn}</NavLink>}
      {open === 'set' && <SetBoundary user={user} onClose={onClose} />}
      {open === 'remove' && (
        <ConfirmDelete verb="remove" what={`the boundary of ${UserName}`} act={remove} onClose={onClose}>
          The user may then do all that its policies permit.
        </ConfirmDelete>
      )}
    </Container>
  );
}
