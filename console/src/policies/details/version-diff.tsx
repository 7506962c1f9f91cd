import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PolicyVersion } from '@aws-sdk/client-iam';
import { useCallback, useState } from 'react';
import { DiffView } from '../../commons/diff-view';
import { layOut } from '../../commons/policy-view';
import { useIam } from '../../commons/use-iam';
import { useLoaded } from '../../commons/use-loaded';
import { WhenLoaded } from '../../commons/when-loaded';
import { readVersion } from './use-policy';

export interface VersionDiffProps {
  readonly arn: string;
  /** Newest first; two or more. */
  readonly versions: readonly PolicyVersion[];
}

/** What distinguishes two versions, line by line. */
export function VersionDiff({ arn, versions }: VersionDiffProps) {
  const ids = versions.flatMap(({ VersionId }) => VersionId ?? []);
  const [chosen, setChosen] = useState<{ readonly older?: string; readonly newer?: string }>({});
  // A version that was chosen may be gone.
  const newer = pick(ids, chosen.newer, 0);
  const older = pick(ids, chosen.older, 1);
  const iam = useIam();
  const loaded = useLoaded(
    useCallback(
      (signal) => Promise.all([readVersion(iam, arn, older, signal), readVersion(iam, arn, newer, signal)]),
      [iam, arn, older, newer],
    ),
  );
  const options = ids.map((id) => ({ value: id, label: id }));
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="m">
        <FormField label="Compare version">
          <Select options={options} selectedOption={{ value: older, label: older }} onChange={({ detail }) => setChosen({ newer, older: detail.selectedOption.value ?? older })} />
        </FormField>
        <FormField label="With version">
          <Select options={options} selectedOption={{ value: newer, label: newer }} onChange={({ detail }) => setChosen({ older, newer: detail.selectedOption.value ?? newer })} />
        </FormField>
      </SpaceBetween>
      <WhenLoaded loaded={loaded} what="the two documents">
        {([before, after]) => <DiffView before={layOut(before)} after={layOut(after)} label={`Differences of ${older} and ${newer}`} />}
      </WhenLoaded>
    </SpaceBetween>
  );
}

function pick(ids: readonly string[], chosen: string | undefined, otherwise: number): string {
  return chosen !== undefined && ids.includes(chosen) ? chosen : (ids[otherwise] ?? '');
}
