import AppLayout from '@cloudscape-design/components/app-layout';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Flashbar from '@cloudscape-design/components/flashbar';
import LiveRegion from '@cloudscape-design/components/live-region';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { base } from '../commons/paths';
import { NotificationsProvider, useNotificationItems } from '../commons/use-notifications';
import { PageContext, type PageSettings } from '../commons/use-page';
import { DeletionsProvider } from '../deletion/deletions-provider';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';

/** What stands around every page: the bars, the notifications, the help. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <NotificationsProvider>
      <DeletionsProvider>
        <Frame>{children}</Frame>
      </DeletionsProvider>
    </NotificationsProvider>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const [page, setPage] = useState<PageSettings>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const notifications = useNotificationItems();
  const navigate = useNavigate();
  return (
    <>
      <TopBar />
      <LiveRegion hidden>{page?.title}</LiveRegion>
      <PageContext.Provider value={setPage}>
        <AppLayout
          headerSelector="#top-bar"
          contentType={page?.contentType ?? 'default'}
          navigation={<SideBar />}
          notifications={
            <Flashbar
              items={notifications}
              stackItems
              i18nStrings={{
                ariaLabel: 'Notifications',
                notificationBarAriaLabel: 'View all notifications',
                notificationBarText: 'Notifications',
                errorIconAriaLabel: 'Error',
                warningIconAriaLabel: 'Warning',
                successIconAriaLabel: 'Success',
                infoIconAriaLabel: 'Information',
                inProgressIconAriaLabel: 'In progress',
              }}
            />
          }
          stickyNotifications
          breadcrumbs={
            <BreadcrumbGroup
              ariaLabel="Breadcrumbs"
              items={[{ text: 'IAM', href: `${base}/` }, ...(page?.breadcrumbs ?? [])]}
              onFollow={(event) => {
                if (event.detail.href.startsWith(base)) {
                  event.preventDefault();
                  void navigate(event.detail.href.slice(base.length));
                }
              }}
            />
          }
          tools={page?.help}
          toolsHide={!page?.help}
          toolsOpen={isHelpOpen}
          onToolsChange={({ detail }) => setHelpOpen(detail.open)}
          content={children}
          ariaLabels={{
            navigation: 'Side navigation',
            navigationClose: 'Close side navigation',
            navigationToggle: 'Open side navigation',
            notifications: 'Notifications',
            tools: 'Help panel',
            toolsClose: 'Close help panel',
            toolsToggle: 'Open help panel',
          }}
        />
      </PageContext.Provider>
    </>
  );
}
