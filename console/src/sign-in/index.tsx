import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { homePath } from '../app/routes';
import { sessionStore } from '../session/session-store';
import { useOptionalSession } from '../session/use-session';
import { LinkSignIn } from './link-sign-in';
import { RootForm } from './root-form';
import './sign-in.css';
import { UserForm } from './user-form';

/** The sign-in page. */
export function Page() {
  const session = useOptionalSession();
  const location = useLocation();
  const [tab, setTab] = useState('user');
  useEffect(() => {
    document.title = 'Sign in | Reeve';
    performance.mark('reeve-usable');
    // What comes next is fetched while somebody types.
    void import('../app/signed-in');
  }, []);

  if (session) {
    return <Navigate to={backOf(location.state) ?? homePath} replace />;
  }

  return (
    <main>
      <Box padding={{ vertical: 'xxl', horizontal: 'l' }}>
        <div className="sign-in">
          <SpaceBetween size="l">
            <Box variant="h1" textAlign="center">
              Sign in to Reeve
            </Box>
            <ReasonAlert />
            {location.pathname.endsWith('/link') ? (
              <LinkSignIn />
            ) : (
              <Tabs
                activeTabId={tab}
                onChange={({ detail }) => setTab(detail.activeTabId)}
                ariaLabel="Ways to sign in"
                variant="container"
                tabs={[
                  { id: 'user', label: 'IAM user', content: <UserForm /> },
                  { id: 'root', label: 'Root user', content: <RootForm /> },
                ]}
              />
            )}
          </SpaceBetween>
        </div>
      </Box>
    </main>
  );
}

function ReasonAlert() {
  switch (sessionStore.reason()) {
    case 'expired':
      return <Alert type="info" statusIconAriaLabel="Information">Your session has ended. Sign in again.</Alert>;
    case 'rejected':
      return <Alert type="warning" statusIconAriaLabel="Warning">Reeve does not accept your session any more. Sign in again.</Alert>;
    case 'asked':
      return <Alert type="success" statusIconAriaLabel="Success">You have signed out.</Alert>;
    default:
      return null;
  }
}

function backOf(state: unknown): string | undefined {
  const back = typeof state === 'object' && state !== null && 'back' in state ? state.back : undefined;
  return typeof back === 'string' && back.startsWith('/') && !back.startsWith('/sign-in') ? back : undefined;
}
