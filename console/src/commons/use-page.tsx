import type { AppLayoutProps } from '@cloudscape-design/components/app-layout';
import type { BreadcrumbGroupProps } from '@cloudscape-design/components/breadcrumb-group';
import { createContext, useContext, useEffect, type ReactNode } from 'react';

/** What a page tells the shell that it stands in. */
export interface PageSettings {
  readonly title: string;
  readonly breadcrumbs: readonly BreadcrumbGroupProps.Item[];
  readonly contentType: AppLayoutProps.ContentType;
  /** What the help panel says. */
  readonly help: ReactNode;
}

export const PageContext = createContext<(settings: PageSettings | undefined) => void>(() => undefined);

/** Sets the title, breadcrumbs and help of the page that calls it. Give it settings that `useMemo` or a constant keeps. */
export function usePage(settings: PageSettings): void {
  const set = useContext(PageContext);
  useEffect(() => {
    document.title = `${settings.title} | Reeve`;
    set(settings);
  }, [set, settings]);
}
