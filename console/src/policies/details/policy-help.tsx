import { useMemo } from 'react';
import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';
import { policyName } from '../policy-text';

/** What the policy page tells the shell. */
export function usePolicyPage(arn: string): PageSettings {
  return useMemo(
    () => ({
      title: policyName(arn),
      breadcrumbs: [
        { text: 'Policies', href: consoleHref(paths.policies) },
        { text: policyName(arn), href: consoleHref(paths.policy(arn)) },
      ],
      contentType: 'default',
      help: (
        <PageHelp
          title="Policy"
          commands={[
            { does: 'Show the policy', command: `aws iam get-policy --policy-arn ${arn}` },
            { does: 'Show the document of a version', command: `aws iam get-policy-version --policy-arn ${arn} --version-id v1` },
            { does: 'Save another version', command: `aws iam create-policy-version --policy-arn ${arn} --policy-document file://policy.json --set-as-default` },
            { does: 'Put a version in force', command: `aws iam set-default-policy-version --policy-arn ${arn} --version-id v1` },
            { does: 'List who has it', command: `aws iam list-entities-for-policy --policy-arn ${arn}` },
          ]}
        >
          <p>Who has the policy is permitted what the version in force says. To go back to how it was, put an older version in force.</p>
        </PageHelp>
      ),
    }),
    [arn],
  );
}
