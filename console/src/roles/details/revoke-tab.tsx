import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { ConfirmDelete } from '../../commons/confirm-delete';
import { useIam } from '../../commons/use-iam';
import { useNotifications } from '../../commons/use-notifications';
import type { RoleTabProps } from './role-tabs';

// The name and the form of the policy are AWS's, so that other tools know it for what it is.
const policyName = 'AWSRevokeOlderSessions';

/** Ends the permissions of the sessions that a role has now. */
export function RevokeTab({ role, service }: RoleTabProps) {
  const iam = useIam();
  const { success } = useNotifications();
  const { RoleName } = role;
  const [isAsking, setAsking] = useState(false);
  const revoke = useCallback(
    async (abortSignal: AbortSignal) => {
      await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: policyName, PolicyDocument: revocation(new Date()) }), { abortSignal });
      success(`The sessions of ${RoleName} that were made until now have no permissions any more.`);
    },
    [iam, RoleName, success],
  );
  return (
    <Container header={<Header variant="h2">Revoke sessions</Header>}>
      {service === undefined ? (
        <SpaceBetween size="m">
          <Box variant="p">
            Sessions that were made before now lose all permissions: the inline policy {policyName} denies them everything. New sessions are not
            affected.
          </Box>
          <Button onClick={() => setAsking(true)}>Revoke active sessions</Button>
          {isAsking && (
            <ConfirmDelete verb="revoke" what={`the active sessions of ${RoleName}`} act={revoke} onClose={() => setAsking(false)}>
              Whoever acts as the role now is denied everything at once, and must assume it anew. The role gets the inline policy {policyName},
              which denies all that is signed with sessions made before this moment; deleting that policy gives them their permissions back.
            </ConfirmDelete>
          )}
        </SpaceBetween>
      ) : (
        <Alert type="info" header="Sessions of service-linked roles cannot be revoked" statusIconAriaLabel="Information">
          Only {service} has sessions of this role, and it needs them to act for you. They end by themselves; until then the role cannot be
          deleted.
        </Alert>
      )}
    </Container>
  );
}

/** A policy that denies everything to sessions made before a time. */
export function revocation(before: Date): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Action: ['*'],
        Resource: ['*'],
        Condition: { DateLessThan: { 'aws:TokenIssueTime': before.toISOString() } },
      },
    ],
  });
}
