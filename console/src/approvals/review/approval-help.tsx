import { useMemo } from 'react';
import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';
import { activeAccountId } from '../../session/types';
import { useSession } from '../../session/use-session';

/** What the page of an approval tells the shell. */
export function useApprovalPage(servicePrincipal: string): PageSettings {
  const accountId = activeAccountId(useSession());
  return useMemo(
    () => ({
      title: `Approval of ${servicePrincipal}`,
      breadcrumbs: [
        { text: 'Template approvals', href: consoleHref(paths.templateApprovals) },
        { text: servicePrincipal, href: consoleHref(paths.templateApproval(servicePrincipal)) },
      ],
      contentType: 'default',
      help: (
        <PageHelp
          title="Approval"
          commands={[
            { does: 'Show the service and its roles (as the operator)', command: `reeve service show ${servicePrincipal}` },
            { does: "Approve in the account's stead (as the operator)", command: `reeve service approval give ${accountId} ${servicePrincipal}` },
          ]}
        >
          <p>
            What is marked with <b>-</b> goes, what is marked with <b>+</b> comes. All roles of the service in this account follow together, in one
            step. Where the service makes another version meanwhile, nothing is approved.
          </p>
        </PageHelp>
      ),
    }),
    [servicePrincipal, accountId],
  );
}
