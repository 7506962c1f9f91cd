import { Navigate, Outlet } from 'react-router';
import { base } from '../commons/paths';
import { useOptionalSession } from '../session/use-session';
import { Shell } from './shell';

/** The pages that nobody sees without a session. Which one was asked for is remembered over the sign-in. */
export function SignedIn() {
  const session = useOptionalSession();
  if (!session) {
    const { pathname, search } = window.location;
    const back = pathname.startsWith(base) ? pathname.slice(base.length) + search : '/';
    return <Navigate to="/sign-in" state={{ back }} replace />;
  }

  // Nothing that one identity has loaded is shown to another.
  return (
    <Shell key={session.role?.credentials.accessKeyId ?? session.signedIn.credentials.accessKeyId}>
      <Outlet />
    </Shell>
  );
}
