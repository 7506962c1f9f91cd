import { DeleteOpenIDConnectProviderCommand, DeleteSAMLProviderCommand } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { ConfirmDelete } from '../commons/confirm-delete';
import { useIam } from '../commons/use-iam';
import { useNotifications } from '../commons/use-notifications';
import { kindOf, nameOf } from './provider';

/** The confirmation of an identity provider's deletion. */
export function DeleteProvider({ arn, onClose }: { readonly arn: string; readonly onClose: (changed: boolean) => void }) {
  const iam = useIam();
  const { success } = useNotifications();
  const act = useCallback(
    async (abortSignal: AbortSignal) => {
      await (kindOf(arn) === 'saml'
        ? iam.send(new DeleteSAMLProviderCommand({ SAMLProviderArn: arn }), { abortSignal })
        : iam.send(new DeleteOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }), { abortSignal }));
      success(`The identity provider ${nameOf(arn)} was deleted.`);
    },
    [iam, arn, success],
  );
  return (
    <ConfirmDelete what={`the identity provider ${nameOf(arn)}`} act={act} onClose={onClose}>
      Roles that trust it stay, and nobody can assume them through it any more. This cannot be undone.
    </ConfirmDelete>
  );
}
