import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import { templateOf, useTemplates } from '../../services/templates';

/** The version of its template that a service-linked role has. */
export function TemplateVersion({ roleName, service }: { readonly roleName: string; readonly service: string }) {
  const loaded = useTemplates(service);
  if (loaded.status !== 'ready') {
    return loaded.status === 'loading' ? 'Loading the template version' : `The template version is not known: ${loaded.error.text}`;
  }

  const template = templateOf(loaded.value, roleName);
  const version = template?.inEffect;
  const newest = template?.versions.at(-1)?.version;
  if (version === undefined || newest === undefined) {
    return 'The service no longer defines this role.';
  }

  return (
    <>
      Template version {version}
      {newest > version ? `; version ${newest} waits for the account's approval` : ''}.{' '}
      <NavLink to={paths.service(service)}>View the template</NavLink>
    </>
  );
}
