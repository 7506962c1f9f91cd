import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const policiesPage: PageSettings = {
  title: 'Policies',
  breadcrumbs: [{ text: 'Policies', href: consoleHref(paths.policies) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="Policies"
      commands={[
        { does: "List the account's own policies", command: 'aws iam list-policies --scope Local' },
        { does: 'List the policies that are attached', command: 'aws iam list-policies --only-attached' },
        { does: 'Create a policy', command: 'aws iam create-policy --policy-name POLICY-NAME --policy-document file://policy.json' },
        { does: 'Delete a policy', command: 'aws iam delete-policy --policy-arn POLICY-ARN' },
      ]}
    >
      <p>
        A managed policy is there for itself, and is attached to as many users, groups and roles as need it. AWS managed policies are the same in
        every account and cannot be changed here.
      </p>
    </PageHelp>
  ),
};
