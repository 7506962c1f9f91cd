import type { ButtonProps } from '@cloudscape-design/components/button';
import { useEffect, useRef, type RefObject } from 'react';

/** For a button that gives way to an editor: who uses the keyboard is back on it once the editor has gone. */
export function useReturnFocus(isEditing: boolean): RefObject<ButtonProps.Ref | null> {
  const button = useRef<ButtonProps.Ref>(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current && !isEditing) {
      button.current?.focus();
    }

    wasEditing.current = isEditing;
  }, [isEditing]);
  return button;
}
