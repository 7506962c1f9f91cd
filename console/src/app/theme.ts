import { applyMode, Mode } from '@cloudscape-design/global-styles';

const key = 'reeve.theme';

/** The mode that was chosen here before, or else the system's. */
export function storedMode(): Mode {
  const stored = localStorage.getItem(key);
  if (stored === Mode.Dark || stored === Mode.Light) {
    return stored;
  }

  return window.matchMedia('(prefers-color-scheme: dark)').matches ? Mode.Dark : Mode.Light;
}

export function applyStoredTheme(): void {
  applyMode(storedMode());
}

/** Turns the mode over, keeps the choice and returns it. */
export function toggleTheme(): Mode {
  const next = storedMode() === Mode.Dark ? Mode.Light : Mode.Dark;
  localStorage.setItem(key, next);
  applyMode(next);
  return next;
}
