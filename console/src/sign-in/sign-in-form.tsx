import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import type { ApiError } from '../commons/api-error';

export interface SignInFormProps {
  readonly isRunning: boolean;
  readonly error: ApiError | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form with the button that signs in and, above it, why it did not. */
export function SignInForm({ isRunning, error, onSubmit, children }: SignInFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Form
        actions={
          <Button variant="primary" formAction="submit" loading={isRunning} loadingText="Signing in">
            Sign in
          </Button>
        }
      >
        <SpaceBetween size="l">
          {children}
          {error && (
            <Alert type={isQuestion(error) ? 'info' : 'error'} statusIconAriaLabel={isQuestion(error) ? 'Information' : 'Error'}>
              {isQuestion(error) ? error.message : error.text}
            </Alert>
          )}
        </SpaceBetween>
      </Form>
    </form>
  );
}

// Two of the refusals only ask for more.
function isQuestion(error: ApiError): boolean {
  return error.code === 'MfaRequired' || error.code === 'NewPasswordRequired';
}
