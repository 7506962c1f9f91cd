import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { ProviderField } from './provider-faults';
import type { ProviderDraft } from './use-create-provider';

export interface ProviderFieldsProps {
  readonly draft: ProviderDraft;
  readonly onChange: (change: Partial<ProviderDraft>) => void;
  /** What is wrong with a field; empty where nothing is. */
  readonly faultOf: (field: ProviderField) => string;
}

/** What an OpenID Connect provider has. */
export function OidcFields({ draft, onChange, faultOf }: ProviderFieldsProps) {
  return (
    <SpaceBetween size="l">
      <FormField label="Provider URL" description="Its issuer, which tokens name." errorText={faultOf('url')} stretch>
        <Input value={draft.url} placeholder="https://" spellcheck={false} onChange={({ detail }) => onChange({ url: detail.value.trim() })} />
      </FormField>
      <FormField label="Audiences" description="The client IDs of the applications that the tokens are for, a line each." errorText={faultOf('clientIds')} stretch>
        <Textarea value={draft.clientIds} rows={3} spellcheck={false} onChange={({ detail }) => onChange({ clientIds: detail.value })} />
      </FormField>
      <FormField
        label="Thumbprints - optional"
        description="SHA-1 of the certificates that the provider's keys are served with, 40 hexadecimal digits, a line each."
        errorText={faultOf('thumbprints')}
        stretch
      >
        <Textarea value={draft.thumbprints} rows={3} spellcheck={false} onChange={({ detail }) => onChange({ thumbprints: detail.value })} />
      </FormField>
    </SpaceBetween>
  );
}

/** What a SAML provider has. */
export function SamlFields({ draft, onChange, faultOf }: ProviderFieldsProps) {
  return (
    <SpaceBetween size="l">
      <FormField label="Provider name" constraintText="At most 128 characters: letters, digits and . _ -" errorText={faultOf('name')}>
        <Input value={draft.name} spellcheck={false} onChange={({ detail }) => onChange({ name: detail.value })} />
      </FormField>
      <MetadataField value={draft.metadata} errorText={faultOf('metadata')} onChange={(metadata) => onChange({ metadata })} />
    </SpaceBetween>
  );
}

export interface MetadataFieldProps {
  readonly value: string;
  readonly errorText: string;
  readonly onChange: (metadata: string) => void;
}

/** The metadata of a SAML provider: chosen as a file, or pasted. */
export function MetadataField({ value, errorText, onChange }: MetadataFieldProps) {
  return (
    <FormField
      label="Metadata document"
      description="The XML that the identity provider publishes."
      errorText={errorText}
      secondaryControl={
        <FileUpload
          value={[]}
          accept=".xml,text/xml,application/xml"
          onChange={({ detail }) => void detail.value[0]?.text().then(onChange)}
          i18nStrings={{
            uploadButtonText: () => 'Choose file',
            dropzoneText: () => 'Drop the file here',
            removeFileAriaLabel: () => 'Remove the file',
            limitShowFewer: 'Show fewer',
            limitShowMore: 'Show more',
            errorIconAriaLabel: 'Error',
          }}
        />
      }
      stretch
    >
      <Textarea value={value} rows={10} spellcheck={false} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  );
}
