import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const createPolicyPage: PageSettings = {
  title: 'Create policy',
  breadcrumbs: [
    { text: 'Policies', href: consoleHref(paths.policies) },
    { text: 'Create policy', href: consoleHref(paths.createPolicy) },
  ],
  contentType: 'form',
  help: (
    <PageHelp
      title="Create policy"
      commands={[
        { does: 'Create a policy', command: 'aws iam create-policy --policy-name POLICY-NAME --policy-document file://policy.json' },
        { does: 'Try a document before', command: 'aws iam simulate-custom-policy --policy-input-list file://policy.json --action-names ACTION' },
      ]}
    >
      <p>
        A document has statements. Each <b>allows</b> or <b>denies</b> actions on resources, perhaps under conditions. What no statement allows is
        denied, and a denial outweighs every permission.
      </p>
    </PageHelp>
  ),
};
