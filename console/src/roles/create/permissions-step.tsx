import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { PermissionsChoice } from '../../services/linked-services';
import { PolicyPicker } from '../policy-picker';
import { isServiceLinked } from './draft';
import type { StepProps } from './index';

/** The second step: what the role may do, as far as that can be chosen. */
export function PermissionsStep({ draft, onChange, faults }: StepProps) {
  if (isServiceLinked(draft)) {
    return (
      <Container header={<Header variant="h2">Permissions policies</Header>}>
        <Alert type="info" header="The service defines the permissions" statusIconAriaLabel="Information">
          The role gets the permissions policy of {draft.servicePrincipal}, which cannot be edited or attached to another identity. Once the role
          is created, its page shows the policy.
        </Alert>
      </Container>
    );
  }

  const choice = (draft.kind === 'service' && draft.useCase?.permissions) || 'free';
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" counter={`(${draft.policies.length})`} description={explain(choice)}>
            Permissions policies
          </Header>
        }
      >
        {choice === 'fixed' ? (
          <ul>
            {draft.policies.map((arn) => (
              <li key={arn}>
                <Box variant="samp">{arn}</Box>
              </li>
            ))}
          </ul>
        ) : (
          <PolicyPicker
            selected={draft.policies}
            onChange={(policies) => onChange({ policies })}
            among={choice === 'limited' ? (draft.useCase?.policies ?? []) : undefined}
            label="Permissions policies"
          />
        )}
      </Container>
      <Boundary boundary={draft.boundary} fault={faults['boundary']} onChange={(boundary) => onChange({ boundary })} />
    </SpaceBetween>
  );
}

interface BoundaryProps {
  readonly boundary: string;
  readonly fault: string | undefined;
  readonly onChange: (arn: string) => void;
}

function Boundary({ boundary, fault, onChange }: BoundaryProps) {
  const [isWanted, setWanted] = useState(boundary !== '');
  return (
    <Container
      header={
        <Header variant="h2" description="A policy that the permissions of the role can never go beyond. It permits nothing itself.">
          Permissions boundary - optional
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Checkbox
          checked={isWanted}
          onChange={({ detail }) => {
            setWanted(detail.checked);
            onChange('');
          }}
        >
          Use a permissions boundary
        </Checkbox>
        {fault !== undefined && (
          <Alert type="error" statusIconAriaLabel="Error">
            {fault}
          </Alert>
        )}
        {isWanted && (
          <PolicyPicker isSingle selected={boundary === '' ? [] : [boundary]} onChange={([arn = '']) => onChange(arn)} label="Permissions boundary" />
        )}
      </SpaceBetween>
    </Container>
  );
}

function explain(choice: PermissionsChoice): string {
  switch (choice) {
    case 'fixed':
      return 'The use case defines these policies.';
    case 'limited':
      return 'The use case offers these policies. You can also choose none now, and attach them later.';
    case 'free':
      return 'Whoever uses the role has the permissions of these policies. By default, a role has none.';
  }
}
