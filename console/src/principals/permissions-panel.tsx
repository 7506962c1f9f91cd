import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { WhenLoaded } from '../commons/when-loaded';
import { AttachPolicies } from './attach-policies';
import { HeldPolicySection } from './held-policy-section';
import { InlinePolicyEditor, type InlinePolicyDraft } from './inline-policy-editor';
import type { PolicyHolder } from './policy-holder';
import { useHeldPolicies } from './use-held-policies';

type Open = { readonly modal: 'attach' } | { readonly modal: 'inline'; readonly draft: InlinePolicyDraft };

/** What a user, a group or a role may do. Give it a holder that `useMemo` keeps. */
export function PermissionsPanel({ holder }: { readonly holder: PolicyHolder }) {
  const loaded = useHeldPolicies(holder);
  const [open, setOpen] = useState<Open>();
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={loaded.status === 'ready' ? `(${loaded.value.length})` : ''}
          description={`What the ${holder.kind === 'group' ? "group's members" : holder.kind} may do.`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => setOpen({ modal: 'inline', draft: { name: undefined, document: emptyDocument } })}>Create inline policy</Button>
              <Button onClick={() => setOpen({ modal: 'attach' })}>Attach policies</Button>
            </SpaceBetween>
          }
        >
          Permissions policies
        </Header>
      }
    >
      <WhenLoaded loaded={loaded} what="the policies">
        {(policies, reload) => {
          const onClose = (changed: boolean) => {
            setOpen(undefined);
            if (changed) {
              reload();
            }
          };
          return (
            <SpaceBetween size="s">
              {policies.length === 0 && <Box color="text-body-secondary">The {holder.kind} has no policies of its own.</Box>}
              {policies.map((policy) => (
                <HeldPolicySection
                  key={policy.arn ?? policy.name}
                  holder={holder}
                  policy={policy}
                  onRemoved={reload}
                  onEdit={(document) => setOpen({ modal: 'inline', draft: { name: policy.name, document } })}
                />
              ))}
              {open?.modal === 'attach' && <AttachPolicies holder={holder} attached={policies} onClose={onClose} />}
              {open?.modal === 'inline' && <InlinePolicyEditor holder={holder} draft={open.draft} onClose={onClose} />}
            </SpaceBetween>
          );
        }}
      </WhenLoaded>
    </Container>
  );
}

const emptyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: [], Resource: [] }] }, null, 2);
