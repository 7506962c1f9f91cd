import Tabs from '@cloudscape-design/components/tabs';
import type { Role } from '@aws-sdk/client-iam';
import { useSearchParams } from 'react-router';
import { AccessAdvisor } from '../../principals/access-advisor';
import { linkedService } from '../role-text';
import { PermissionsTab } from './permissions-tab';
import { RevokeTab } from './revoke-tab';
import { TagsTab } from './tags-tab';
import { TrustTab } from './trust-tab';
import { UsageTab } from './usage-tab';

export interface RoleTabProps {
  readonly role: Role;
  /** The service of a service-linked role, of which nothing but description and tags can be edited. */
  readonly service: string | undefined;
  readonly onChanged: () => void;
}

/** The tabs of a role; which one is open is part of the address. */
export function RoleTabs({ role, onChanged }: { readonly role: Role; readonly onChanged: () => void }) {
  const [search, setSearch] = useSearchParams();
  const props: RoleTabProps = { role, service: linkedService(role), onChanged };
  return (
    <Tabs
      activeTabId={search.get('tab') ?? 'permissions'}
      onChange={({ detail }) => setSearch({ tab: detail.activeTabId }, { replace: true })}
      ariaLabel="The role"
      tabs={[
        { id: 'permissions', label: 'Permissions', content: <PermissionsTab {...props} /> },
        { id: 'trust', label: 'Trust relationships', content: <TrustTab {...props} /> },
        { id: 'tags', label: 'Tags', content: <TagsTab {...props} /> },
        { id: 'advisor', label: 'Access Advisor', content: <AccessAdvisor kind="role" arn={role.Arn ?? ''} /> },
        { id: 'revoke', label: 'Revoke sessions', content: <RevokeTab {...props} /> },
        ...(props.service === undefined
          ? []
          : [{ id: 'usage', label: 'Usage', content: <UsageTab roleName={role.RoleName ?? ''} service={props.service} /> }]),
      ]}
    />
  );
}
