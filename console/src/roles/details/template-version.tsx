import { NavLink } from '../../commons/nav-link';
import { paths } from '../../commons/paths';
import { ServiceDocumentation } from '../../services/service-documentation';
import { templateOf, useTemplates } from '../../services/templates';

/** The version of its template that a service-linked role has, and where more of it is told. */
export function TemplateVersion({ roleName, service }: { readonly roleName: string; readonly service: string }) {
  const loaded = useTemplates(service);
  if (loaded.status !== 'ready') {
    return loaded.status === 'loading' ? 'Loading the template version' : `The template version is not known: ${loaded.error.text}`;
  }

  const { templates, documentation } = loaded.value;
  const template = templateOf(templates, roleName);
  const version = template?.inEffect;
  const newest = template?.versions.at(-1)?.version;
  if (version === undefined || newest === undefined) {
    return 'The service no longer defines this role.';
  }

  return (
    <>
      Template version {version}.{' '}
      {newest > version && (
        <>
          <NavLink to={paths.templateApproval(service)}>Version {newest} waits for approval</NavLink>{' '}
        </>
      )}
      <NavLink to={paths.service(service)}>View the template</NavLink> <ServiceDocumentation service={service} href={documentation} />
    </>
  );
}
