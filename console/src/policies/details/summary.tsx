import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Policy } from '@aws-sdk/client-iam';
import { Copyable } from '../../commons/copyable';
import { momentText } from '../../commons/moment-text';
import { policyKind } from '../policy-text';

/** What a policy is, at a glance. */
export function Summary({ policy }: { readonly policy: Policy }) {
  return (
    <Container header={<Header variant="h2">Summary</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Type', value: policyKind(policy.Arn ?? '') },
          { label: 'ARN', value: <Copyable text={policy.Arn ?? ''} what="ARN" /> },
          { label: 'Path', value: policy.Path ?? '/' },
          { label: 'Creation date', value: momentText(policy.CreateDate) },
          { label: 'Changed', value: momentText(policy.UpdateDate) },
          { label: 'Default version', value: policy.DefaultVersionId ?? '-' },
          { label: 'Description', value: policy.Description || '-' },
        ]}
      />
    </Container>
  );
}
