import type { CollectionPreferencesProps } from '@cloudscape-design/components/collection-preferences';
import { useCallback, useState } from 'react';

export type Preferences = CollectionPreferencesProps.Preferences;

/** How somebody likes a table, kept in this browser. */
export function useTablePreferences(name: string, byDefault: Preferences): [Preferences, (preferences: Preferences) => void] {
  const key = `reeve.table.${name}`;
  const [preferences, setPreferences] = useState(() => read(key, byDefault));
  const keep = useCallback(
    (changed: Preferences) => {
      localStorage.setItem(key, JSON.stringify(changed));
      setPreferences(changed);
    },
    [key],
  );
  return [preferences, keep];
}

function read(key: string, byDefault: Preferences): Preferences {
  const stored = localStorage.getItem(key);
  if (stored === null) {
    return byDefault;
  }

  try {
    return { ...byDefault, ...(JSON.parse(stored) as Preferences) };
  } catch {
    return byDefault;
  }
}
