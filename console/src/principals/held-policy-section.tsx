import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../commons/confirm-delete';
import { NavLink } from '../commons/nav-link';
import { paths } from '../commons/paths';
import { layOut, PolicyView } from '../commons/policy-view';
import { useIam } from '../commons/use-iam';
import { WhenLoaded } from '../commons/when-loaded';
import type { HeldPolicy, PolicyHolder } from './policy-holder';
import { useHeldDocument } from './use-held-policies';

export interface HeldPolicySectionProps {
  readonly holder: PolicyHolder;
  readonly policy: HeldPolicy;
  readonly onRemoved: () => void;
  /** Told the document of an inline policy that is to be edited. */
  readonly onEdit: (document: string) => void;
}

/** A policy of a user, a group or a role, with its document once it is opened. */
export function HeldPolicySection({ holder, policy, onRemoved, onEdit }: HeldPolicySectionProps) {
  const iam = useIam();
  const [wasOpened, setOpened] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const remove = useCallback(
    async (signal: AbortSignal) =>
      void (await (policy.arn === undefined ? holder.deleteInline(iam, policy.name, signal) : holder.detach(iam, policy.arn, signal))),
    [iam, holder, policy],
  );
  const onClose = useCallback(
    (changed: boolean) => {
      setRemoving(false);
      if (changed) {
        onRemoved();
      }
    },
    [onRemoved],
  );
  const isInline = policy.arn === undefined;
  const verb = isInline ? 'Delete' : 'Detach';
  return (
    <SpaceBetween size="xs">
      <ExpandableSection
        variant="default"
        onChange={({ detail }) => detail.expanded && setOpened(true)}
        headerText={policy.name}
        headingTagOverride="h3"
        headerDescription={kindOf(policy)}
        headerActions={
          <Button ariaLabel={`${verb} ${policy.name}`} onClick={() => setRemoving(true)}>
            {verb}
          </Button>
        }
      >
        {wasOpened && <PolicyText holder={holder} policy={policy} onEdit={onEdit} />}
      </ExpandableSection>
      {isRemoving && (
        <ConfirmDelete verb={isInline ? 'delete' : 'detach'} what={`the policy ${policy.name}`} act={remove} onClose={onClose}>
          The {holder.kind === 'group' ? 'members of the group lose' : `${holder.kind} loses`} what only this policy permits.{' '}
          {isInline ? 'Its document goes with it; this cannot be undone.' : 'The policy itself stays, and can be attached again.'}
        </ConfirmDelete>
      )}
    </SpaceBetween>
  );
}

function PolicyText({ holder, policy, onEdit }: Omit<HeldPolicySectionProps, 'onRemoved'>) {
  return (
    <WhenLoaded loaded={useHeldDocument(holder, policy)} what="the policy document">
      {(document) => (
        <SpaceBetween size="xs">
          <PolicyView document={document} label={`policy document of ${policy.name}`} />
          {policy.arn === undefined ? (
            <Button ariaLabel={`Edit ${policy.name}`} onClick={() => onEdit(layOut(document))}>
              Edit
            </Button>
          ) : (
            <NavLink to={paths.policy(policy.arn)}>Go to the policy</NavLink>
          )}
        </SpaceBetween>
      )}
    </WhenLoaded>
  );
}

function kindOf({ arn }: HeldPolicy): string {
  if (arn === undefined) {
    return 'Inline';
  }

  return arn.startsWith('arn:aws:iam::aws:') ? `AWS managed, ${arn}` : `Customer managed, ${arn}`;
}
