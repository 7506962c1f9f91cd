import { useMemo } from 'react';
import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

/** What the page of a service tells the shell. */
export function useServicePage(servicePrincipal: string): PageSettings {
  return useMemo(
    () => ({
      title: servicePrincipal,
      breadcrumbs: [
        { text: 'Services', href: consoleHref(paths.services) },
        { text: servicePrincipal, href: consoleHref(paths.service(servicePrincipal)) },
      ],
      contentType: 'default',
      help: (
        <PageHelp
          title="Service"
          commands={[
            { does: 'Create its service-linked role', command: `aws iam create-service-linked-role --aws-service-name ${servicePrincipal}` },
            { does: 'List its roles in this account', command: `aws iam list-roles --path-prefix /aws-service-role/${servicePrincipal}/` },
            { does: 'List the versions of a policy of its role', command: 'aws iam list-policy-versions --policy-arn POLICY-ARN' },
          ]}
        >
          <p>
            A <b>template</b> says who may assume a service-linked role and what the role may do. When the service changes it, a new version is
            made, and the roles follow; where the account wants to approve first, they keep the version <b>in effect</b> until then.
          </p>
        </PageHelp>
      ),
    }),
    [servicePrincipal],
  );
}
