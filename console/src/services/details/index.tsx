import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import { usePage } from '../../commons/use-page';
import { WhenLoaded } from '../../commons/when-loaded';
import { ServiceDocumentation } from '../service-documentation';
import { useTemplates } from '../templates';
import { useServicePage } from './service-help';
import { TemplateVersions } from './template-versions';

/** One service, with the versions of the roles that it defines. */
export function Page() {
  const { servicePrincipal = '' } = useParams();
  usePage(useServicePage(servicePrincipal));
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description="The service-linked roles that the service defines, in all versions of their templates.">
        {servicePrincipal}
      </Header>
      <WhenLoaded loaded={useTemplates(servicePrincipal)} what="the templates">
        {({ templates, documentation }) => (
          <SpaceBetween size="l">
            <ServiceDocumentation service={servicePrincipal} href={documentation} />
            {templates.map((template) => (
              <TemplateVersions key={template.roleName} template={template} />
            ))}
          </SpaceBetween>
        )}
      </WhenLoaded>
    </SpaceBetween>
  );
}
