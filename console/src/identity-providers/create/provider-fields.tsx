import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { ApiError } from '../../commons/api-error';
import { concerns } from '../../commons/form-text';
import type { ProviderDraft } from './use-create-provider';

export interface ProviderFieldsProps {
  readonly draft: ProviderDraft;
  readonly onChange: (change: Partial<ProviderDraft>) => void;
  readonly error: ApiError | undefined;
}

/** What an OpenID Connect provider has. */
export function OidcFields({ draft, onChange, error }: ProviderFieldsProps) {
  const isUrlFault = concerns(error, 'url', ['EntityAlreadyExists']);
  return (
    <SpaceBetween size="l">
      <FormField label="Provider URL" description="Its issuer, which tokens name." errorText={isUrlFault ? (error?.text ?? '') : ''} stretch>
        <Input value={draft.url} placeholder="https://" spellcheck={false} onChange={({ detail }) => onChange({ url: detail.value.trim() })} />
      </FormField>
      <FormField label="Audiences" description="The client IDs of the applications that the tokens are for, a line each." stretch>
        <Textarea value={draft.clientIds} rows={3} spellcheck={false} onChange={({ detail }) => onChange({ clientIds: detail.value })} />
      </FormField>
      <FormField
        label="Thumbprints - optional"
        description="SHA-1 of the certificates that the provider's keys are served with, 40 hexadecimal digits, a line each."
        stretch
      >
        <Textarea value={draft.thumbprints} rows={3} spellcheck={false} onChange={({ detail }) => onChange({ thumbprints: detail.value })} />
      </FormField>
    </SpaceBetween>
  );
}

/** What a SAML provider has. */
export function SamlFields({ draft, onChange, error }: ProviderFieldsProps) {
  const isNameFault = concerns(error, 'name', ['EntityAlreadyExists']);
  return (
    <SpaceBetween size="l">
      <FormField label="Provider name" constraintText="At most 128 characters: letters, digits and . _ -" errorText={isNameFault ? (error?.text ?? '') : ''}>
        <Input value={draft.name} spellcheck={false} onChange={({ detail }) => onChange({ name: detail.value })} />
      </FormField>
      <MetadataField value={draft.metadata} onChange={(metadata) => onChange({ metadata })} />
    </SpaceBetween>
  );
}

/** The metadata of a SAML provider: chosen as a file, or pasted. */
export function MetadataField({ value, onChange }: { readonly value: string; readonly onChange: (metadata: string) => void }) {
  return (
    <FormField
      label="Metadata document"
      description="The XML that the identity provider publishes."
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
