import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { Mode } from '@cloudscape-design/global-styles';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { base, paths } from '../commons/paths';
import { sessionStore } from '../session/session-store';
import type { Session } from '../session/types';
import { activeAccountId } from '../session/types';
import { useSession } from '../session/use-session';
import { storedMode, toggleTheme } from './theme';

/** The bar at the top: who is signed in, the role they act as, light or dark. */
export function TopBar() {
  const session = useSession();
  const navigate = useNavigate();
  const [mode, setMode] = useState(storedMode);
  const onItem = (id: string) => {
    switch (id) {
      case 'switch-role':
        void navigate(paths.switchRole);
        break;
      case 'switch-back':
        sessionStore.switchRole(undefined);
        break;
      case 'sign-out':
        sessionStore.signOut('asked');
        break;
    }
  };
  return (
    <div id="top-bar">
      <TopNavigation
        identity={{ href: `${base}/`, title: 'Reeve', onFollow: (event) => { event.preventDefault(); void navigate(paths.home); } }}
        utilities={[
          {
            type: 'button',
            text: mode === Mode.Dark ? 'Light mode' : 'Dark mode',
            onClick: () => setMode(toggleTheme()),
          },
          {
            type: 'menu-dropdown',
            text: nameOf(session),
            description: `Account ${activeAccountId(session)}`,
            iconName: 'user-profile',
            items: menu(session),
            onItemClick: ({ detail }) => onItem(detail.id),
          },
        ]}
        i18nStrings={{
          searchIconAriaLabel: 'Search',
          searchDismissIconAriaLabel: 'Close search',
          overflowMenuTriggerText: 'More',
          overflowMenuTitleText: 'All',
          overflowMenuBackIconAriaLabel: 'Back',
          overflowMenuDismissIconAriaLabel: 'Close menu',
        }}
      />
    </div>
  );
}

function nameOf({ role, signedIn }: Session): string {
  return role?.displayName ?? `${signedIn.userName ?? 'root'} @ ${signedIn.accountAlias ?? signedIn.accountId}`;
}

function menu({ role, signedIn }: Session): TopNavigationProps.MenuDropdownUtility['items'] {
  return [
    // AWS lets no root assume a role.
    ...(signedIn.userName === undefined ? [] : [{ id: 'switch-role', text: 'Switch role' }]),
    ...(role ? [{ id: 'switch-back', text: `Switch back to ${signedIn.userName ?? 'root'}` }] : []),
    { id: 'sign-out', text: 'Sign out' },
  ];
}
