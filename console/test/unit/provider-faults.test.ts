import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/commons/api-error';
import { faultyField } from '../../src/identity-providers/create/provider-faults';

const invalid = (member: string) =>
  new ApiError('ValidationError', `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must not be empty`);

describe('faultyField', () => {
  it.each([
    ['oidc', invalid('url'), 'url'],
    ['oidc', invalid('clientIDList'), 'clientIds'],
    ['oidc', invalid('thumbprintList'), 'thumbprints'],
    ['oidc', new ApiError('EntityAlreadyExists', 'Provider with url https://idp.example.com already exists.'), 'url'],
    ['saml', invalid('name'), 'name'],
    ['saml', invalid('samlMetadataDocument'), 'metadata'],
    ['saml', new ApiError('InvalidInput', 'Could not parse metadata.'), 'metadata'],
    ['saml', new ApiError('EntityAlreadyExists', 'The provider exists.'), 'name'],
  ] as const)('finds the field of a %s provider that %s concerns', (kind, error, field) => {
    expect(faultyField(kind, error)).toBe(field);
  });

  it('leaves other errors to the form', () => {
    expect(faultyField('oidc', undefined)).toBeUndefined();
    expect(faultyField('oidc', new ApiError('LimitExceeded', 'Cannot exceed quota.'))).toBeUndefined();
    expect(faultyField('saml', new ApiError('AccessDenied', 'You may not.'))).toBeUndefined();
  });
});
