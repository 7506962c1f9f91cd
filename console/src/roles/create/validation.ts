import type { ApiError } from '../../commons/api-error';
import { jsonFault } from '../../commons/document-field';
import { concerns } from '../../commons/form-text';
import { areTagsSound } from '../../commons/tags-editor';
import { isServiceLinked, roleNameOf, type RoleDraft } from './draft';

const namePattern = /^[\w+=,.@-]+$/;
const longestName = 64;

/** What is missing in the first step, by field. */
export function entityFaults(draft: RoleDraft): Readonly<Record<string, string>> {
  switch (draft.kind) {
    case 'service':
      return {
        ...(draft.servicePrincipal ? {} : { service: 'Choose a service.' }),
        ...(draft.servicePrincipal && !draft.useCase ? { useCase: 'Choose a use case.' } : {}),
      };
    case 'account':
      return /^\d{12}$/.test(draft.accountId) ? {} : { accountId: 'An account ID has 12 digits.' };
    case 'web-identity':
      return {
        ...(draft.provider ? {} : { provider: 'Enter the identity provider.' }),
        ...(draft.audience ? {} : { audience: 'Enter the audience.' }),
      };
    case 'custom': {
      const fault = jsonFault(draft.customPolicy);
      return fault === undefined ? {} : { customPolicy: fault };
    }
  }
}

/** What is wrong in the step of name and tags, by field. What only the server knows, it says when the role is made. */
export function nameFaults(draft: RoleDraft): Readonly<Record<string, string>> {
  const name = roleNameOf(draft);
  const field = isServiceLinked(draft) ? 'suffix' : 'name';
  return {
    ...(name === '' ? { [field]: 'Enter a role name.' } : {}),
    ...(name !== '' && !namePattern.test(name) ? { [field]: "A name has letters, digits and + = , . @ - _ only." } : {}),
    ...(name.length > longestName ? { [field]: `A name has at most ${longestName} characters.` } : {}),
    ...(areTagsSound(draft.tags) ? {} : { tags: 'Each tag needs a key of its own.' }),
  };
}

/** What the server refused of a draft, by the field that it concerns. */
export function refusedFields(draft: RoleDraft, error: ApiError | undefined): Readonly<Record<string, string>> {
  if (error === undefined) {
    return {};
  }

  return {
    ...(isServiceLinked(draft)
      ? concerns(error, 'customSuffix', ['InvalidInput']) && { suffix: error.text }
      : concerns(error, 'roleName', ['EntityAlreadyExists']) && { name: error.text }),
    ...(concerns(error, 'description') && { description: error.text }),
    ...(concerns(error, 'assumeRolePolicyDocument', ['MalformedPolicyDocument']) && { customPolicy: error.text }),
    ...(concerns(error, 'permissionsBoundary') && { boundary: error.text }),
  };
}
