import Alert from '@cloudscape-design/components/alert';
import { useCallback } from 'react';
import { useLoaded } from '../../commons/use-loaded';
import { WhenLoaded } from '../../commons/when-loaded';
import { ApiError } from '../../commons/api-error';
import { useOperatorApi } from '../operator-api';
import { ManifestEditor } from './manifest-editor';
import { RemoveService } from './remove-service';
import SpaceBetween from '@cloudscape-design/components/space-between';

interface Registered {
  readonly version: number;
  readonly manifest: unknown;
}

/** The manifest of a registered service, to be edited. AWS's services have none here. */
export function ManifestTab({ service }: { readonly service: string }) {
  const { call } = useOperatorApi();
  const loaded = useLoaded(
    useCallback(
      async (signal): Promise<Registered | undefined> => {
        try {
          return await call<Registered>('GET', `services/${encodeURIComponent(service)}`, signal);
        } catch (thrown) {
          if (ApiError.of(thrown).code === 'UnmodifiableEntity') {
            return undefined;
          }

          throw thrown;
        }
      },
      [call, service],
    ),
  );
  return (
    <WhenLoaded loaded={loaded} what="the manifest">
      {(registered, reload) =>
        registered ? (
          <SpaceBetween size="l">
            <ManifestEditor key={registered.version} initial={JSON.stringify(registered.manifest, null, 2)} onApplied={reload} />
            <RemoveService service={service} />
          </SpaceBetween>
        ) : (
          <Alert type="info" statusIconAriaLabel="Information">
            This is a service of AWS. Its roles are defined by the catalog, and cannot be changed.
          </Alert>
        )
      }
    </WhenLoaded>
  );
}
