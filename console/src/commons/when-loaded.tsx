import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { ErrorBox } from './error-box';
import type { Loaded } from './loaded';

export interface WhenLoadedProps<T> {
  readonly loaded: Loaded<T>;
  /** What is being loaded, in the middle of a sentence: "the role". */
  readonly what: string;
  readonly children: (value: T, reload: () => void) => ReactNode;
}

/** Shows something that comes from the server, or that it is on its way, or why it does not come. */
export function WhenLoaded<T>({ loaded, what, children }: WhenLoadedProps<T>) {
  switch (loaded.status) {
    case 'loading':
      return <StatusIndicator type="loading">Loading {what}</StatusIndicator>;
    case 'failed':
      return <ErrorBox what={`Reeve could not load ${what}`} error={loaded.error} onRetry={loaded.retry} />;
    default:
      return children(loaded.value, loaded.reload);
  }
}
