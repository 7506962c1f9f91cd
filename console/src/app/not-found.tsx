import Box from '@cloudscape-design/components/box';
import { NavLink } from '../commons/nav-link';
import { usePage, type PageSettings } from '../commons/use-page';
import { homePath } from './routes';

const settings: PageSettings = { title: 'Page not found', breadcrumbs: [], contentType: 'default', help: null };

/** What is shown at an address that is no page's. */
export function NotFound() {
  usePage(settings);
  return (
    <Box textAlign="center" padding="xxl">
      <Box variant="h1">Page not found</Box>
      <Box variant="p">There is no page at this address.</Box>
      <NavLink to={homePath}>Go to the roles</NavLink>
    </Box>
  );
}
