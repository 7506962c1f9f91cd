import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { User } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AddressTabs } from '../../commons/address-tabs';
import { paths } from '../../commons/paths';
import { usePage } from '../../commons/use-page';
import { WhenLoaded } from '../../commons/when-loaded';
import { AccessAdvisor } from '../../principals/access-advisor';
import { CredentialsTab } from '../credentials/credentials-tab';
import { DeleteUsers } from '../delete/delete-users';
import { GroupsTab } from './groups-tab';
import { PermissionsTab } from './permissions-tab';
import { Summary } from './summary';
import { TagsTab } from './tags-tab';
import { useUser } from './use-user';
import { useUserPage } from './user-help';

/** One user. */
export function Page() {
  const { userName = '' } = useParams();
  usePage(useUserPage(userName));
  return (
    <WhenLoaded loaded={useUser(userName)} what={`the user ${userName}`}>
      {(user, reload) => <UserDetails user={user} onChanged={reload} />}
    </WhenLoaded>
  );
}

export interface UserTabProps {
  readonly user: User;
  readonly onChanged: () => void;
}

function UserDetails(props: UserTabProps) {
  const { user } = props;
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState<readonly User[]>();
  const onClose = useCallback(
    (changed: boolean) => {
      setDeleting(undefined);
      if (changed) {
        void navigate(paths.users);
      }
    },
    [navigate],
  );
  return (
    <SpaceBetween size="l">
      <Header variant="h1" actions={<Button onClick={() => setDeleting([user])}>Delete</Button>}>
        {user.UserName}
      </Header>
      <Summary user={user} />
      <AddressTabs
        label="The user"
        tabs={[
          { id: 'permissions', label: 'Permissions', content: <PermissionsTab {...props} /> },
          { id: 'groups', label: 'Groups', content: <GroupsTab {...props} /> },
          { id: 'credentials', label: 'Security credentials', content: <CredentialsTab userName={user.UserName ?? ''} /> },
          { id: 'tags', label: 'Tags', content: <TagsTab {...props} /> },
          { id: 'advisor', label: 'Access Advisor', content: <AccessAdvisor kind="user" arn={user.Arn ?? ''} /> },
        ]}
      />
      {deleting && <DeleteUsers users={deleting} onClose={onClose} />}
    </SpaceBetween>
  );
}
