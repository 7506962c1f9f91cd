import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { DiffView } from '../../commons/diff-view';
import { momentText } from '../../commons/moment-text';
import { PolicyView } from '../../commons/policy-view';
import { editionText, type Template, type TemplateEdition } from '../templates';

/** A template: one of its versions, alone or against another. */
export function TemplateVersions({ template }: { readonly template: Template }) {
  const { roleName, versions, inEffect } = template;
  const [shown, setShown] = useState(versions.at(-1));
  const [before, setBefore] = useState<TemplateEdition>();
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${versions.length === 1 ? '1 version' : `${versions.length} versions`})`}
          description={inEffect === undefined ? 'The account has no such role.' : `Version ${inEffect} is in effect in this account.`}
        >
          {roleName}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {versions.length > 1 && (
          <ColumnLayout columns={2}>
            <VersionField label="Version" versions={versions} chosen={shown} onChange={setShown} />
            <VersionField label="Compare with" versions={versions} chosen={before} onChange={setBefore} isOptional />
          </ColumnLayout>
        )}
        {shown && before && (
          <DiffView
            before={editionText(before)}
            after={editionText(shown)}
            label={`What differs between versions ${before.version} and ${shown.version} of ${roleName}`}
          />
        )}
        {shown && !before && <Edition roleName={roleName} edition={shown} isInEffect={shown.version === inEffect} />}
      </SpaceBetween>
    </Container>
  );
}

interface VersionFieldProps {
  readonly label: string;
  readonly versions: readonly TemplateEdition[];
  readonly chosen: TemplateEdition | undefined;
  readonly onChange: (edition: TemplateEdition | undefined) => void;
  readonly isOptional?: boolean;
}

function VersionField({ label, versions, chosen, onChange, isOptional = false }: VersionFieldProps) {
  const options = [...versions].reverse().map(({ version, createDate }) => ({
    value: `${version}`,
    label: `Version ${version}`,
    ...(createDate === undefined ? {} : { description: momentText(createDate) }),
  }));
  const all = isOptional ? [{ value: '', label: 'Nothing' }, ...options] : options;
  return (
    <FormField label={label}>
      <Select
        options={all}
        selectedOption={all.find(({ value }) => value === `${chosen?.version ?? ''}`) ?? null}
        onChange={({ detail }) => onChange(versions.find(({ version }) => `${version}` === detail.selectedOption.value))}
      />
    </FormField>
  );
}

function Edition({ roleName, edition, isInEffect }: { readonly roleName: string; readonly edition: TemplateEdition; readonly isInEffect: boolean }) {
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        <b>Version {edition.version}</b>
        {isInEffect && <Badge color="green">In effect</Badge>}
      </SpaceBetween>
      <Box variant="h3">Trust policy</Box>
      <PolicyView document={JSON.stringify(edition.trustPolicy)} label={`trust policy of ${roleName}`} />
      {edition.policies.map(({ arn, document }) => (
        <SpaceBetween key={arn} size="xs">
          <Box variant="h3">{arn.slice(arn.lastIndexOf('/') + 1)}</Box>
          <Box variant="samp">{arn}</Box>
          {document === undefined ? (
            <Box color="text-body-secondary">The service has not published the document of this policy.</Box>
          ) : (
            <PolicyView document={JSON.stringify(document)} label={`policy document of ${arn}`} />
          )}
        </SpaceBetween>
      ))}
    </SpaceBetween>
  );
}
