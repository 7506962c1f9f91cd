import { PageHelp } from '../../commons/page-help';
import { consoleHref, paths } from '../../commons/paths';
import type { PageSettings } from '../../commons/use-page';

export const createUserPage: PageSettings = {
  title: 'Create user',
  breadcrumbs: [
    { text: 'Users', href: consoleHref(paths.users) },
    { text: 'Create user', href: consoleHref(paths.createUser) },
  ],
  contentType: 'form',
  help: (
    <PageHelp
      title="Create user"
      commands={[
        { does: 'Create a user', command: 'aws iam create-user --user-name USER-NAME' },
        { does: 'Attach a policy to it', command: 'aws iam attach-user-policy --user-name USER-NAME --policy-arn POLICY-ARN' },
      ]}
    >
      <p>A new user has no password and no access key: give it either on its page, which opens once the user is there.</p>
    </PageHelp>
  ),
};
