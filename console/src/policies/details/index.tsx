import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Policy } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AddressTabs } from '../../commons/address-tabs';
import { paths } from '../../commons/paths';
import { usePage } from '../../commons/use-page';
import { WhenLoaded } from '../../commons/when-loaded';
import { DeletePolicy } from '../delete-policy';
import { isAwsManaged } from '../policy-text';
import { DocumentTab } from './document-tab';
import { EntitiesTab } from './entities-tab';
import { usePolicyPage } from './policy-help';
import { Summary } from './summary';
import { TagsTab } from './tags-tab';
import { usePolicy } from './use-policy';
import { VersionsTab } from './versions-tab';

/** One managed policy. */
export function Page() {
  const { policyArn = '' } = useParams();
  usePage(usePolicyPage(policyArn));
  return (
    <WhenLoaded loaded={usePolicy(policyArn)} what="the policy">
      {(policy, reload) => <PolicyDetails policy={policy} onChanged={reload} />}
    </WhenLoaded>
  );
}

export interface PolicyTabProps {
  readonly policy: Policy;
  readonly onChanged: () => void;
}

function PolicyDetails(props: PolicyTabProps) {
  const { Arn = '', PolicyName } = props.policy;
  const navigate = useNavigate();
  const [isDeleting, setDeleting] = useState(false);
  const onClose = useCallback(
    (changed: boolean) => {
      setDeleting(false);
      if (changed) {
        void navigate(paths.policies);
      }
    },
    [navigate],
  );
  return (
    <SpaceBetween size="l">
      <Header variant="h1" actions={!isAwsManaged(Arn) && <Button onClick={() => setDeleting(true)}>Delete</Button>}>
        {PolicyName}
      </Header>
      <Summary policy={props.policy} />
      <AddressTabs
        label="The policy"
        tabs={[
          { id: 'document', label: 'Permissions', content: <DocumentTab {...props} /> },
          { id: 'versions', label: 'Versions', content: <VersionsTab {...props} /> },
          { id: 'entities', label: 'Used by', content: <EntitiesTab {...props} /> },
          ...(isAwsManaged(Arn) ? [] : [{ id: 'tags', label: 'Tags', content: <TagsTab {...props} /> }]),
        ]}
      />
      {isDeleting && <DeletePolicy arn={Arn} onClose={onClose} />}
    </SpaceBetween>
  );
}
