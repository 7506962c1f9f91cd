import { PageHelp } from '../commons/page-help';
import { consoleHref, paths } from '../commons/paths';
import type { PageSettings } from '../commons/use-page';

export const simulatorPage: PageSettings = {
  title: 'Policy simulator',
  breadcrumbs: [{ text: 'Policy simulator', href: consoleHref(paths.simulator) }],
  contentType: 'form',
  help: (
    <PageHelp
      title="Policy simulator"
      commands={[
        {
          does: 'Simulate the policies of a principal',
          command: 'aws iam simulate-principal-policy --policy-source-arn PRINCIPAL-ARN --action-names ACTION --resource-arns RESOURCE-ARN',
        },
        { does: 'List the condition keys that they speak of', command: 'aws iam get-context-keys-for-principal-policy --policy-source-arn PRINCIPAL-ARN' },
      ]}
    >
      <p>
        The server decides, as it does on a call, and carries nothing out. A <b>matched statement</b> is named by its policy and its place in the
        document.
      </p>
    </PageHelp>
  ),
};
