import Autosuggest from '@cloudscape-design/components/autosuggest';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { pagedOptions } from '../../commons/paged-options';
import { useLinkedServices, type LinkedService } from '../../services/linked-services';
import { ServiceDocumentation } from '../../services/service-documentation';
import { choose, useCasesOf } from './draft';
import type { StepProps } from './index';

/** The service, and what it is to use the role for. */
export function ServiceEntity({ draft, onChange, faults }: StepProps) {
  const list = useLinkedServices();
  const services = list.items;
  const service = services.find(({ servicePrincipal }) => servicePrincipal === draft.servicePrincipal);
  const useCases = useCasesOf(service);
  const chooseService = (servicePrincipal: string) => {
    const cases = useCasesOf(services.find((one) => one.servicePrincipal === servicePrincipal));
    onChange(choose(servicePrincipal, cases.length === 1 ? cases[0] : undefined));
  };
  return (
    <Container header={<Header variant="h2" description="Allow a service to act in this account.">Use case</Header>}>
      <SpaceBetween size="l">
        <FormField
          label="Service"
          description="The service principal is case-sensitive."
          errorText={faults['service'] ?? list.error?.text ?? ''}
          constraintText={service && <ServiceDocumentation service={service.serviceName} href={service.documentation} />}
        >
          {list.error === undefined || services.length > 0 ? (
            <Select
              {...pagedOptions(list, 'services')}
              placeholder="Choose a service"
              filteringPlaceholder="Search services"
              filteringAriaLabel="Search services"
              virtualScroll
              options={services.map(toOption)}
              selectedOption={service ? toOption(service) : null}
              onChange={({ detail }) => chooseService(detail.selectedOption.value ?? '')}
            />
          ) : (
            <Autosuggest
              placeholder="ec2.amazonaws.com"
              value={draft.servicePrincipal}
              options={[]}
              ariaLabel="Service principal"
              empty="Enter a service principal."
              enteredTextLabel={(text) => `Use ${text}`}
              onChange={({ detail }) => chooseService(detail.value)}
            />
          )}
        </FormField>
        {draft.servicePrincipal !== '' && (
          <FormField label="Use case" errorText={faults['useCase'] ?? ''} stretch>
            <RadioGroup
              ariaLabel="Use case"
              value={draft.useCase?.id ?? null}
              items={useCases.map(({ id, name, description }) => ({ value: id, label: name, description }))}
              onChange={({ detail }) => onChange(choose(draft.servicePrincipal, useCases.find(({ id }) => id === detail.value)))}
            />
          </FormField>
        )}
      </SpaceBetween>
    </Container>
  );
}

function toOption({ servicePrincipal, serviceName, isRegistered }: LinkedService) {
  return { value: servicePrincipal, label: serviceName, description: servicePrincipal, ...(isRegistered ? { labelTag: 'Registered here' } : {}) };
}
