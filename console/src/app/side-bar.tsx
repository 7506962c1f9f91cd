import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import { useLocation, useNavigate } from 'react-router';
import { base, consoleHref } from '../commons/paths';
import { routes } from './routes';

/** The side navigation, made of the route table. */
export function SideBar() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const active = routes.filter(({ navigation, path }) => navigation && isBelow(pathname, path)).at(-1);
  return (
    <SideNavigation
      header={{ text: 'Identity and Access Management', href: `${base}/` }}
      activeHref={active ? consoleHref(active.path) : ''}
      items={sections()}
      onFollow={(event) => {
        if (!event.detail.external) {
          event.preventDefault();
          void navigate(event.detail.href.slice(base.length));
        }
      }}
    />
  );
}

function isBelow(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(`${path}/`);
}

function sections(): SideNavigationProps.Item[] {
  const bySection = new Map<string, SideNavigationProps.Link[]>();
  for (const { navigation, path } of routes) {
    if (navigation) {
      const links = bySection.get(navigation.section) ?? [];
      bySection.set(navigation.section, [...links, { type: 'link', text: navigation.text, href: consoleHref(path) }]);
    }
  }

  return [...bySection].map(([text, items]) => ({ type: 'section', text, items }));
}
