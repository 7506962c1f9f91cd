import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useRouteError } from 'react-router';

/** What is shown where a page breaks, or cannot be loaded: after an upgrade of Reeve, an old page asks for files that are gone. */
export function PageFault() {
  const fault = useRouteError();
  return (
    <Alert
      type="error"
      header="This page cannot be shown"
      statusIconAriaLabel="Error"
      action={<Button onClick={() => window.location.reload()}>Reload the page</Button>}
    >
      {fault instanceof Error ? fault.message : 'Something unexpected happened.'}
    </Alert>
  );
}
