import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { User } from '@aws-sdk/client-iam';
import { Copyable } from '../../commons/copyable';
import { momentText } from '../../commons/moment-text';

/** What a user is, at a glance. */
export function Summary({ user }: { readonly user: User }) {
  return (
    <Container header={<Header variant="h2">Summary</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'ARN', value: <Copyable text={user.Arn ?? ''} what="ARN" /> },
          { label: 'Unique ID', value: user.UserId ?? '-' },
          { label: 'Path', value: user.Path ?? '/' },
          { label: 'Creation date', value: momentText(user.CreateDate) },
          { label: 'Password last used', value: momentText(user.PasswordLastUsed, 'None recorded') },
          { label: 'Permissions boundary', value: user.PermissionsBoundary?.PermissionsBoundaryArn ?? 'Not set' },
        ]}
      />
    </Container>
  );
}
