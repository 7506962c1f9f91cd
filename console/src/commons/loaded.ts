import type { ApiError } from './api-error';

/** Something that comes from the server: no screen can forget that it may be late or fail. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: ApiError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly value: T; readonly reload: () => void };
