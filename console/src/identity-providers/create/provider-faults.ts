import type { ApiError } from '../../commons/api-error';
import { concerns } from '../../commons/form-text';
import type { ProviderKind } from '../provider';

export type ProviderField = 'url' | 'clientIds' | 'thumbprints' | 'name' | 'metadata';

/** The field that an error concerns, where it is one. */
export function faultyField(kind: ProviderKind, error: ApiError | undefined): ProviderField | undefined {
  const fields: readonly (readonly [ProviderField, string, readonly string[]])[] =
    kind === 'saml'
      ? [
          ['name', 'name', ['EntityAlreadyExists']],
          ['metadata', 'samlMetadataDocument', ['InvalidInput']],
        ]
      : [
          ['url', 'url', ['EntityAlreadyExists']],
          ['clientIds', 'clientIDList', []],
          ['thumbprints', 'thumbprintList', []],
        ];
  return fields.find(([, member, codes]) => concerns(error, member, codes))?.[0];
}
