import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { GetAccountPasswordPolicyCommand, NoSuchEntityException, type PasswordPolicy } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useIam } from '../commons/use-iam';
import { useLoaded } from '../commons/use-loaded';
import { WhenLoaded } from '../commons/when-loaded';
import { PasswordPolicyForm } from './password-policy-form';

/** What the account asks of passwords. */
export function PasswordPolicyPanel() {
  const iam = useIam();
  const loaded = useLoaded(
    useCallback(
      async (abortSignal): Promise<PasswordPolicy | undefined> => {
        try {
          return (await iam.send(new GetAccountPasswordPolicyCommand({}), { abortSignal })).PasswordPolicy;
        } catch (thrown) {
          if (thrown instanceof NoSuchEntityException) {
            return undefined;
          }

          throw thrown;
        }
      },
      [iam],
    ),
  );
  return (
    <Container
      header={
        <Header variant="h2" description={loaded.status === 'ready' && !loaded.value ? 'The account has none of its own: the default one holds.' : ''}>
          Password policy
        </Header>
      }
    >
      <WhenLoaded loaded={loaded} what="the password policy">
        {(policy, reload) => <PasswordPolicyForm policy={policy} onChanged={reload} />}
      </WhenLoaded>
    </Container>
  );
}
