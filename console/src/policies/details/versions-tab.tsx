import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { PolicyVersion } from '@aws-sdk/client-iam';
import { momentText } from '../../commons/moment-text';
import { WhenLoaded } from '../../commons/when-loaded';
import { isAwsManaged } from '../policy-text';
import type { PolicyTabProps } from './index';
import { usePolicyVersions } from './use-policy';
import { VersionActions } from './version-actions';
import { VersionDiff } from './version-diff';

/** The versions of a policy, and what distinguishes two of them. */
export function VersionsTab({ policy, onChanged }: PolicyTabProps) {
  const { Arn = '' } = policy;
  const loaded = usePolicyVersions(Arn);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={loaded.status === 'ready' ? `(${loaded.value.length})` : ''}
          description="A policy keeps at most five versions; the default one is in force."
        >
          Versions
        </Header>
      }
    >
      <WhenLoaded loaded={loaded} what="the versions">
        {(versions, reload) => (
          <SpaceBetween size="l">
            <Table<PolicyVersion>
              variant="embedded"
              wrapLines
              items={versions}
              trackBy="VersionId"
              ariaLabels={{ tableLabel: 'Versions' }}
              columnDefinitions={[
                { id: 'id', header: 'Version', cell: ({ VersionId, IsDefaultVersion }) => (IsDefaultVersion ? `${VersionId} (default)` : VersionId), isRowHeader: true },
                { id: 'created', header: 'Created', cell: ({ CreateDate }) => momentText(CreateDate) },
                ...(isAwsManaged(Arn)
                  ? []
                  : [
                      {
                        id: 'actions',
                        header: 'Actions',
                        minWidth: 180,
                        cell: (version: PolicyVersion) => (
                          <VersionActions
                            arn={Arn}
                            version={version}
                            onChanged={() => {
                              reload();
                              onChanged();
                            }}
                          />
                        ),
                      },
                    ]),
              ]}
            />
            {versions.length > 1 && <VersionDiff arn={Arn} versions={versions} />}
          </SpaceBetween>
        )}
      </WhenLoaded>
    </Container>
  );
}
