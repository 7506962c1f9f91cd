import { useRef, type RefObject } from 'react';
import './document-editor.css';
import { Gutter, type LineMark } from './gutter';

export interface TextEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly marks: readonly LineMark[];
  readonly isInvalid: boolean;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly autoFocus?: boolean;
}

/**
 * A text with numbered lines. It is the browser's own text area, so that keyboards, screen readers and undo work as everywhere: Tab leaves it.
 * Cloudscape's code editor would need a library of half a megabyte that puts styles into the page, which the page's policy does not let in.
 */
export function TextEditor({ label, value, onChange, marks, isInvalid, area, autoFocus = false }: TextEditorProps) {
  const gutter = useRef<HTMLDivElement>(null);
  return (
    <div className={isInvalid ? 'document-editor document-editor-invalid' : 'document-editor'}>
      <div className="document-editor-side" ref={gutter}>
        <Gutter text={value} marks={marks} />
      </div>
      <textarea
        ref={area}
        className="document-editor-text"
        aria-label={label}
        aria-invalid={isInvalid}
        value={value}
        autoFocus={autoFocus}
        rows={18}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => gutter.current && (gutter.current.scrollTop = event.currentTarget.scrollTop)}
      />
    </div>
  );
}
