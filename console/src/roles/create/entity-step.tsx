import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { DocumentField } from '../../commons/document-field';
import { AccountEntity } from './account-entity';
import type { EntityKind } from './draft';
import type { StepProps } from './index';
import { ServiceEntity } from './service-entity';
import { WebIdentityEntity } from './web-identity-entity';

const kinds: readonly { readonly value: EntityKind; readonly label: string; readonly description: string }[] = [
  { value: 'service', label: 'AWS service', description: 'A service, AWS’s or one that is registered here, acts in this account.' },
  { value: 'account', label: 'AWS account', description: 'Identities of this account or another one.' },
  { value: 'web-identity', label: 'Web identity', description: 'Users of an external identity provider.' },
  { value: 'custom', label: 'Custom trust policy', description: 'A trust policy that you write.' },
];

/** The first step: who may assume the role. */
export function EntityStep(props: StepProps) {
  const { draft, onChange, faults } = props;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Trusted entity type</Header>}>
        <Tiles
          ariaLabel="Trusted entity type"
          columns={2}
          value={draft.kind}
          items={[...kinds]}
          onChange={({ detail }) => onChange({ kind: kinds.find(({ value }) => value === detail.value)?.value ?? 'service', policies: [], useCase: undefined, description: '' })}
        />
      </Container>
      {draft.kind === 'service' && <ServiceEntity {...props} />}
      {draft.kind === 'account' && <AccountEntity {...props} />}
      {draft.kind === 'web-identity' && <WebIdentityEntity {...props} />}
      {draft.kind === 'custom' && (
        <Container header={<Header variant="h2">Custom trust policy</Header>}>
          <DocumentField
            label="Trust policy"
            kind="trust"
            value={draft.customPolicy}
            errorText={faults['customPolicy']}
            onChange={(customPolicy) => onChange({ customPolicy })}
          />
        </Container>
      )}
    </SpaceBetween>
  );
}
