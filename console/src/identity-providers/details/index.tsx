import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TabsProps } from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AddressTabs } from '../../commons/address-tabs';
import { Copyable } from '../../commons/copyable';
import { momentText } from '../../commons/moment-text';
import { paths } from '../../commons/paths';
import { usePage } from '../../commons/use-page';
import { WhenLoaded } from '../../commons/when-loaded';
import { DeleteProvider } from '../delete-provider';
import { kindTexts, nameOf } from '../provider';
import { AudiencesTab } from './audiences-tab';
import { MetadataTab } from './metadata-tab';
import { useProviderPage } from './provider-help';
import { TagsTab } from './tags-tab';
import { ThumbprintsTab } from './thumbprints-tab';
import { useProvider, type ProviderDetails } from './use-provider';

/** One identity provider. */
export function Page() {
  const { providerArn = '' } = useParams();
  usePage(useProviderPage(providerArn));
  return (
    <WhenLoaded loaded={useProvider(providerArn)} what={`the identity provider ${nameOf(providerArn)}`}>
      {(provider, reload) => <Details provider={provider} onChanged={reload} />}
    </WhenLoaded>
  );
}

function Details({ provider, onChanged }: { readonly provider: ProviderDetails; readonly onChanged: () => void }) {
  const navigate = useNavigate();
  const [isDeleting, setDeleting] = useState(false);
  const { arn, kind, created } = provider;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" actions={<Button onClick={() => setDeleting(true)}>Delete</Button>}>
        {nameOf(arn)}
      </Header>
      <Container header={<Header variant="h2">Summary</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'ARN', value: <Copyable text={arn} what="ARN" /> },
            { label: 'Type', value: kindTexts[kind] },
            { label: 'Creation date', value: momentText(created) },
            ...(provider.kind === 'saml' ? [{ label: 'Valid until', value: momentText(provider.validUntil) }] : []),
          ]}
        />
      </Container>
      <AddressTabs label="The identity provider" tabs={tabsOf(provider, onChanged)} />
      {isDeleting && (
        <DeleteProvider
          arn={arn}
          onClose={(changed) => {
            setDeleting(false);
            if (changed) {
              void navigate(paths.identityProviders);
            }
          }}
        />
      )}
    </SpaceBetween>
  );
}

function tabsOf(provider: ProviderDetails, onChanged: () => void): TabsProps.Tab[] {
  const own: TabsProps.Tab[] =
    provider.kind === 'saml'
      ? [{ id: 'metadata', label: 'Metadata', content: <MetadataTab provider={provider} onChanged={onChanged} /> }]
      : [
          { id: 'audiences', label: 'Audiences', content: <AudiencesTab provider={provider} onChanged={onChanged} /> },
          { id: 'thumbprints', label: 'Thumbprints', content: <ThumbprintsTab provider={provider} onChanged={onChanged} /> },
        ];
  return [...own, { id: 'tags', label: 'Tags', content: <TagsTab provider={provider} onChanged={onChanged} /> }];
}
