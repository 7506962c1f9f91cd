import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const usersPage: PageSettings = {
  title: 'Users',
  breadcrumbs: [{ text: 'Users', href: consoleHref(paths.users) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="Users"
      commands={[
        { does: 'List the users', command: 'aws iam list-users' },
        { does: 'Create a user', command: 'aws iam create-user --user-name USER-NAME' },
        { does: 'Delete a user that has nothing any more', command: 'aws iam delete-user --user-name USER-NAME' },
      ]}
    >
      <p>
        A user signs in with a password, or signs requests with an access key, or both. What it may do, policies say: its own, and those of the
        groups that it is in.
      </p>
      <p>The search looks at all users, and loads those that are not here yet.</p>
    </PageHelp>
  ),
};
