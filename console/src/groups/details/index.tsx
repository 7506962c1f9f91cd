import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Group } from '@aws-sdk/client-iam';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AddressTabs } from '../../commons/address-tabs';
import { Copyable } from '../../commons/copyable';
import { momentText } from '../../commons/moment-text';
import { paths } from '../../commons/paths';
import { usePage } from '../../commons/use-page';
import { WhenLoaded } from '../../commons/when-loaded';
import { AccessAdvisor } from '../../principals/access-advisor';
import { groupPolicies } from '../../principals/group-policies';
import { PermissionsPanel } from '../../principals/permissions-panel';
import { DeleteGroup } from '../delete-group';
import { useGroup } from '../use-groups';
import { useGroupPage } from './group-help';
import { MembersTab } from './members-tab';

/** One group. */
export function Page() {
  const { groupName = '' } = useParams();
  usePage(useGroupPage(groupName));
  return (
    <WhenLoaded loaded={useGroup(groupName)} what={`the group ${groupName}`}>
      {(group) => <GroupDetails group={group} />}
    </WhenLoaded>
  );
}

function GroupDetails({ group }: { readonly group: Group }) {
  const { GroupName = '', Arn = '', GroupId = '', Path = '/', CreateDate } = group;
  const navigate = useNavigate();
  const [isDeleting, setDeleting] = useState(false);
  const holder = useMemo(() => groupPolicies(GroupName), [GroupName]);
  const onClose = useCallback(
    (changed: boolean) => {
      setDeleting(false);
      if (changed) {
        void navigate(paths.groups);
      }
    },
    [navigate],
  );
  return (
    <SpaceBetween size="l">
      <Header variant="h1" actions={<Button onClick={() => setDeleting(true)}>Delete</Button>}>
        {GroupName}
      </Header>
      <Container header={<Header variant="h2">Summary</Header>}>
        <KeyValuePairs
          columns={2}
          items={[
            { label: 'ARN', value: <Copyable text={Arn} what="ARN" /> },
            { label: 'Unique ID', value: GroupId },
            { label: 'Path', value: Path },
            { label: 'Creation date', value: momentText(CreateDate) },
          ]}
        />
      </Container>
      <AddressTabs
        label="The group"
        tabs={[
          { id: 'members', label: 'Users', content: <MembersTab groupName={GroupName} /> },
          { id: 'permissions', label: 'Permissions', content: <PermissionsPanel holder={holder} /> },
          { id: 'advisor', label: 'Access Advisor', content: <AccessAdvisor kind="group" arn={Arn} /> },
        ]}
      />
      {isDeleting && <DeleteGroup groupName={GroupName} onClose={onClose} />}
    </SpaceBetween>
  );
}
