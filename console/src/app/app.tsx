import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { createBrowserRouter, Navigate, Outlet, RouterProvider } from 'react-router';
import { base } from '../commons/paths';
import { useOptionalSession, useSessionExpiry } from '../session/use-session';
import { NotFound } from './not-found';
import { PageFault } from './page-fault';
import { homePath, routes } from './routes';
import { Shell } from './shell';
import { PageSpinner } from './page-spinner';

const router = createBrowserRouter(
  [
    { path: '/sign-in/*', lazy: async () => ({ Component: (await import('../sign-in')).Page }), HydrateFallback: PageSpinner },
    {
      element: <SignedInOnly />,
      errorElement: <PageFault />,
      HydrateFallback: PageSpinner,
      children: [
        { index: true, element: <Navigate to={homePath} replace /> },
        ...routes.map(({ path, load }) => ({ path, lazy: async () => ({ Component: (await load()).Page }), errorElement: <PageFault /> })),
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: base },
);

/** The console. */
export function App() {
  useSessionExpiry();
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <RouterProvider router={router} />
    </I18nProvider>
  );
}

// A page is remembered over the sign-in, so that a link from elsewhere leads where it should.
function SignedInOnly() {
  const session = useOptionalSession();
  if (!session) {
    const { pathname } = window.location;
    const back = pathname.startsWith(base) ? pathname.slice(base.length) : '/';
    return <Navigate to="/sign-in" state={{ back }} replace />;
  }

  // Nothing that one identity has loaded is shown to another.
  return (
    <Shell key={session.role?.credentials.accessKeyId ?? session.signedIn.credentials.accessKeyId}>
      <Outlet />
    </Shell>
  );
}
