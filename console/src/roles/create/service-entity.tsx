import Autosuggest from '@cloudscape-design/components/autosuggest';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useLinkedServices, type LinkedService } from '../../services/linked-services';
import { initialPolicies, useCasesOf } from './draft';
import type { StepProps } from './index';

/** The service, and what it is to use the role for. */
export function ServiceEntity({ draft, onChange, faults }: StepProps) {
  const loaded = useLinkedServices();
  const services = loaded.status === 'ready' ? loaded.value : [];
  const service = services.find(({ servicePrincipal }) => servicePrincipal === draft.servicePrincipal);
  const useCases = useCasesOf(service);
  const choose = (servicePrincipal: string) => {
    const cases = useCasesOf(services.find((one) => one.servicePrincipal === servicePrincipal));
    const only = cases.length === 1 ? cases[0] : undefined;
    onChange({ servicePrincipal, useCase: only, policies: initialPolicies(only), suffix: '' });
  };
  return (
    <Container header={<Header variant="h2" description="Allow a service to act in this account.">Use case</Header>}>
      <SpaceBetween size="l">
        <FormField
          label="Service"
          description="The service principal is case-sensitive."
          errorText={faults['service'] ?? (loaded.status === 'failed' ? loaded.error.text : '')}
        >
          {loaded.status === 'loading' || services.length > 0 ? (
            <Select
              placeholder="Choose a service"
              filteringType="auto"
              filteringPlaceholder="Search services"
              filteringAriaLabel="Search services"
              statusType={loaded.status === 'loading' ? 'loading' : 'finished'}
              loadingText="Loading services"
              noMatch="No services match the search."
              virtualScroll
              options={services.map(toOption)}
              selectedOption={service ? toOption(service) : null}
              onChange={({ detail }) => choose(detail.selectedOption.value ?? '')}
            />
          ) : (
            <Autosuggest
              placeholder="ec2.amazonaws.com"
              value={draft.servicePrincipal}
              options={[]}
              ariaLabel="Service principal"
              empty="Enter a service principal."
              enteredTextLabel={(text) => `Use ${text}`}
              onChange={({ detail }) => choose(detail.value)}
            />
          )}
        </FormField>
        {draft.servicePrincipal !== '' && (
          <FormField label="Use case" errorText={faults['useCase'] ?? ''} stretch>
            <RadioGroup
              ariaLabel="Use case"
              value={draft.useCase?.id ?? null}
              items={useCases.map(({ id, name, description }) => ({ value: id, label: name, description }))}
              onChange={({ detail }) => {
                const useCase = useCases.find(({ id }) => id === detail.value);
                onChange({ useCase, policies: initialPolicies(useCase), suffix: '' });
              }}
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
