import type { PasswordPolicy, UpdateAccountPasswordPolicyRequest } from '@aws-sdk/client-iam';

/** The numbers of a password policy. */
export const numbers = [
  { key: 'MinimumPasswordLength', label: 'Shortest password', constraint: '6 to 128 characters.' },
  { key: 'MaxPasswordAge', label: 'Days until a password expires - optional', constraint: '1 to 1095 days. Empty for never.' },
  { key: 'PasswordReusePrevention', label: 'Earlier passwords that cannot be used again - optional', constraint: '1 to 24. Empty for none.' },
] as const;

/** What it asks besides. */
export const flags = [
  { key: 'RequireUppercaseCharacters', label: 'At least one upper-case letter' },
  { key: 'RequireLowercaseCharacters', label: 'At least one lower-case letter' },
  { key: 'RequireNumbers', label: 'At least one digit' },
  { key: 'RequireSymbols', label: 'At least one other character' },
  { key: 'AllowUsersToChangePassword', label: 'Users may change their own password' },
  { key: 'HardExpiry', label: 'An administrator must reset a password that has expired' },
] as const;

/** A password policy as it is edited: numbers are texts. */
export type PasswordPolicyDraft = Readonly<Record<(typeof numbers)[number]['key'], string> & Record<(typeof flags)[number]['key'], boolean>>;

export function draftOf(policy: PasswordPolicy | undefined): PasswordPolicyDraft {
  return {
    MinimumPasswordLength: textOf(policy?.MinimumPasswordLength),
    MaxPasswordAge: textOf(policy?.MaxPasswordAge),
    PasswordReusePrevention: textOf(policy?.PasswordReusePrevention),
    RequireUppercaseCharacters: policy?.RequireUppercaseCharacters ?? false,
    RequireLowercaseCharacters: policy?.RequireLowercaseCharacters ?? false,
    RequireNumbers: policy?.RequireNumbers ?? false,
    RequireSymbols: policy?.RequireSymbols ?? false,
    AllowUsersToChangePassword: policy?.AllowUsersToChangePassword ?? false,
    HardExpiry: policy?.HardExpiry ?? false,
  };
}

/** What is left out takes its default: UpdateAccountPasswordPolicy keeps nothing of the policy before. */
export function requestOf(draft: PasswordPolicyDraft): UpdateAccountPasswordPolicyRequest {
  return {
    ...draft,
    MinimumPasswordLength: numberOf(draft.MinimumPasswordLength),
    MaxPasswordAge: numberOf(draft.MaxPasswordAge),
    PasswordReusePrevention: numberOf(draft.PasswordReusePrevention),
  };
}

function textOf(number: number | undefined): string {
  return number === undefined || number === 0 ? '' : `${number}`;
}

function numberOf(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}
