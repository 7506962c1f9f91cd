import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Role } from '@aws-sdk/client-iam';
import { Copyable } from '../../commons/copyable';
import { momentText } from '../../commons/moment-text';
import { lastActivity, linkedService } from '../role-text';
import { DescriptionEditor } from './description-editor';
import { TemplateVersion } from './template-version';

/** What a role is, at a glance. */
export function Summary({ role, onChanged }: { readonly role: Role; readonly onChanged: () => void }) {
  const service = linkedService(role);
  return (
    <SpaceBetween size="m">
      {service !== undefined && (
        <Alert type="info" header={`Managed by ${service}`} statusIconAriaLabel="Information">
          This is a service-linked role. Its name, permissions and trust relationship are defined by the service and cannot be edited. You can
          edit the description and the tags, and submit the role for deletion. <TemplateVersion roleName={role.RoleName ?? ''} service={service} />
        </Alert>
      )}
      <Container header={<Header variant="h2">Summary</Header>}>
        <SpaceBetween size="l">
          <DescriptionEditor role={role} onSaved={onChanged} />
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'Creation date', value: momentText(role.CreateDate) },
              { label: 'Last activity', value: activity(role) },
              { label: 'Maximum session duration', value: duration(role.MaxSessionDuration ?? 3600) },
              { label: 'ARN', value: <Copyable text={role.Arn ?? ''} what="ARN" /> },
              { label: 'Path', value: role.Path ?? '/' },
              { label: 'Permissions boundary', value: role.PermissionsBoundary?.PermissionsBoundaryArn ?? 'Not set' },
            ]}
          />
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

function activity(role: Role): string {
  const text = lastActivity(role, Date.now());
  const region = role.RoleLastUsed?.Region;
  return region ? `${text} (${region})` : text === '-' ? 'None recorded' : text;
}

function duration(seconds: number): string {
  return seconds % 3600 === 0 ? `${seconds / 3600} ${seconds === 3600 ? 'hour' : 'hours'}` : `${Math.round(seconds / 60)} minutes`;
}
