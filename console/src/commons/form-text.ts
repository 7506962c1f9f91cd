import type { ApiError } from './api-error';

/** The text below a field, where an error concerns it: `errorTextFor(error, 'RoleName', ['EntityAlreadyExists'])`. */
export function concerns(error: ApiError | undefined, field: string, codes: readonly string[] = []): boolean {
  return error !== undefined && (codes.includes(error.code) || mentions(error.message, field));
}

// IAM names the member in its validation errors: "Value at 'roleName' failed to satisfy constraint".
function mentions(message: string, field: string): boolean {
  return message.toLowerCase().includes(`'${field.toLowerCase()}'`);
}
