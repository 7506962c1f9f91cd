import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const groupsPage: PageSettings = {
  title: 'User groups',
  breadcrumbs: [{ text: 'User groups', href: consoleHref(paths.groups) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="User groups"
      commands={[
        { does: 'List the groups', command: 'aws iam list-groups' },
        { does: 'Create a group', command: 'aws iam create-group --group-name GROUP-NAME' },
        { does: 'Delete a group that has nothing any more', command: 'aws iam delete-group --group-name GROUP-NAME' },
      ]}
    >
      <p>A group gives its policies to the users that are in it. It is no identity: nobody signs in as a group, and no policy names one.</p>
    </PageHelp>
  ),
};
