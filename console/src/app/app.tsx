import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router';
import { base } from '../commons/paths';
import { useSessionExpiry } from '../session/use-session';
import { PageFault } from './page-fault';
import { PageSpinner } from './page-spinner';
import { homePath, routes } from './routes';

const router = createBrowserRouter(
  [
    { path: '/sign-in/*', lazy: async () => ({ Component: (await import('../sign-in')).Page }), ...edges() },
    {
      lazy: async () => ({ Component: (await import('./signed-in')).SignedIn }),
      ...edges(),
      children: [
        { index: true, element: <Navigate to={homePath} replace /> },
        ...routes.map(({ path, load }) => ({ path, lazy: async () => ({ Component: (await load()).Page }), errorElement: <PageFault /> })),
        { path: '*', lazy: async () => ({ Component: (await import('./not-found')).NotFound }) },
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

function edges() {
  return { errorElement: <PageFault />, HydrateFallback: PageSpinner };
}
