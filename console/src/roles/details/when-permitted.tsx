import Box from '@cloudscape-design/components/box';
import type { ReactNode } from 'react';
import type { Loaded } from '../../commons/loaded';
import { WhenLoaded } from '../../commons/when-loaded';
import { refusal } from '../linked-usage';

export interface WhenPermittedProps<T> {
  readonly loaded: Loaded<T>;
  readonly what: string;
  /** The action that it takes permission for. */
  readonly action: string;
  readonly children: (value: T) => ReactNode;
}

/** Shows something of a role's usage; that the reader may not see it is told in a sentence, which no retry would change. */
export function WhenPermitted<T>({ loaded, what, action, children }: WhenPermittedProps<T>) {
  const refused = loaded.status === 'failed' ? refusal(loaded.error, what, action) : undefined;
  return refused === undefined ? (
    <WhenLoaded loaded={loaded} what={what}>
      {children}
    </WhenLoaded>
  ) : (
    <Box color="text-body-secondary">{refused}</Box>
  );
}
