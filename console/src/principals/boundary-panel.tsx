import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../commons/confirm-delete';
import { NavLink } from '../commons/nav-link';
import { paths } from '../commons/paths';
import { useIam } from '../commons/use-iam';
import type { Bounded } from './policy-holder';
import { SetBoundary } from './set-boundary';

export interface BoundaryPanelProps {
  readonly bounded: Bounded;
  readonly onChanged: () => void;
}

/** The permissions boundary of a user or a role. */
export function BoundaryPanel({ bounded, onChanged }: BoundaryPanelProps) {
  const iam = useIam();
  const { boundary: arn, kind, name } = bounded;
  const [open, setOpen] = useState<'set' | 'remove'>();
  const remove = useCallback(
    async (signal: AbortSignal) => void (await bounded.remove(iam, signal)),
    [iam, bounded],
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
          description={`The most that the ${kind}'s policies can permit. It permits nothing itself.`}
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
      {open === 'set' && <SetBoundary bounded={bounded} onClose={onClose} />}
      {open === 'remove' && (
        <ConfirmDelete verb="remove" what={`the boundary of ${name}`} act={remove} onClose={onClose}>
          The {kind} may then do all that its policies permit.
        </ConfirmDelete>
      )}
    </Container>
  );
}
