import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Box from '@cloudscape-design/components/box';
import { useCallback, useState } from 'react';
import { ErrorBox } from '../commons/error-box';
import { NavLink } from '../commons/nav-link';
import { useAction } from '../commons/use-action';
import { sessionStore } from '../session/session-store';
import { signInWithLink } from '../session/sign-in-api';

/** What the one-time link of the first start opens. It waits for a click: whatever fetches links ahead must not use it up. */
export function LinkSignIn() {
  const [token] = useState(takeToken);
  const { run, isRunning, error } = useAction(
    useCallback(async (signal: AbortSignal) => sessionStore.signIn(await signInWithLink(token, signal)), [token]),
  );
  return (
    <Container>
      <SpaceBetween size="m">
        <Box variant="p">This link signs you in as the root user of the account that the first start made. It works once.</Box>
        {error && <ErrorBox what="The link does not sign you in" error={error} />}
        <SpaceBetween direction="horizontal" size="s" alignItems="center">
          <Button variant="primary" loading={isRunning} loadingText="Signing in" onClick={() => void run()}>
            Sign in as root
          </Button>
          <NavLink to="/sign-in">Sign in another way</NavLink>
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}

// Out of the address bar and the history, at once.
function takeToken(): string {
  const token = window.location.hash.slice(1);
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}
