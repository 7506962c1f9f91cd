import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import './policy-view.css';

/** A policy document, laid out to be read. */
export function PolicyView({ document, label }: { readonly document: string; readonly label: string }) {
  const text = layOut(document);
  return (
    <div className="policy-view" role="region" aria-label={label} tabIndex={0}>
      <div className="policy-view-copy">
        <CopyToClipboard
          variant="icon"
          textToCopy={text}
          copyButtonAriaLabel={`Copy ${label}`}
          copySuccessText="Copied"
          copyErrorText="It could not be copied"
        />
      </div>
      <Box variant="pre">{text}</Box>
    </div>
  );
}

/** The document with two spaces an indent; one that is no JSON stays as it is. IAM gives documents URL-encoded. */
export function layOut(document: string): string {
  const decoded = decode(document);
  try {
    return JSON.stringify(JSON.parse(decoded), null, 2);
  } catch {
    return decoded;
  }
}

function decode(document: string): string {
  try {
    return document.trimStart().startsWith('%') ? decodeURIComponent(document) : document;
  } catch {
    return document;
  }
}
