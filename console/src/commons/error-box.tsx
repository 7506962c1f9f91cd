import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { ApiError } from './api-error';

export interface ErrorBoxProps {
  readonly what: string;
  readonly error: ApiError;
  readonly onRetry?: (() => void) | undefined;
  readonly retryText?: string;
}

/** What failed and why, with the request's id and a way to try again. */
export function ErrorBox({ what, error, onRetry, retryText = 'Retry' }: ErrorBoxProps) {
  return (
    <Alert type="error" header={what} statusIconAriaLabel="Error" action={onRetry && <Button formAction="none" onClick={onRetry}>{retryText}</Button>}>
      {error.text}
    </Alert>
  );
}
