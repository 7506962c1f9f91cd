import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import type { ManifestFault } from '../operator-api';

interface Permission {
  readonly action: string;
  readonly resource: string;
  readonly when?: string;
}

interface TemplateDifference {
  readonly roleName: string;
  readonly version: number;
  readonly gained: readonly Permission[];
  readonly lost: readonly Permission[];
  readonly isExhaustive: boolean;
  readonly isTrustChanged: boolean;
}

/** What applying a manifest would change, as the server says. */
export interface Difference {
  readonly isNew: boolean;
  readonly isChanged: boolean;
  readonly templates: readonly TemplateDifference[];
  readonly droppedTemplates: readonly string[];
  readonly warnings?: readonly ManifestFault[];
}

/** What a manifest would change of what roles may do. */
export function ManifestDifference({ isNew, isChanged, templates, droppedTemplates }: Difference) {
  return (
    <Alert
      type={isChanged ? 'info' : 'success'}
      statusIconAriaLabel="Information"
      header={isNew ? 'The service would be registered' : isChanged ? 'The service would change' : 'Nothing would change'}
    >
      {templates.map((template) => (
        <div key={template.roleName}>
          <Box variant="strong">
            {template.roleName}, version {template.version}
          </Box>
          {template.isTrustChanged && <Box variant="p">Others would assume the role.</Box>}
          <Permissions title="Gained" permissions={template.gained} />
          <Permissions title="Lost" permissions={template.lost} />
          {!template.isExhaustive && <Box variant="p">More may change than is listed.</Box>}
        </div>
      ))}
      {droppedTemplates.length > 0 && <Box variant="p">Left out: {droppedTemplates.join(', ')}</Box>}
    </Alert>
  );
}

function Permissions({ title, permissions }: { readonly title: string; readonly permissions: readonly Permission[] }) {
  return permissions.length === 0 ? null : (
    <>
      <Box variant="p">{title}:</Box>
      <ul aria-label={title}>
        {permissions.map(({ action, resource, when }) => (
          <li key={`${action} ${resource} ${when}`}>
            {action} on {resource}
            {when && ` when ${when}`}
          </li>
        ))}
      </ul>
    </>
  );
}
