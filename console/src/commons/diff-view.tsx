import Box from '@cloudscape-design/components/box';
import './diff-view.css';
import { lineDiff, type DiffLine } from './line-diff';

export interface DiffViewProps {
  readonly before: string;
  readonly after: string;
  readonly label: string;
}

/** Two texts as one, with the lines that went and came marked, by sign as well as colour. */
export function DiffView({ before, after, label }: DiffViewProps) {
  if (before === after) {
    return <Box color="text-body-secondary">There is no difference.</Box>;
  }

  return (
    <div className="diff-view" role="region" aria-label={label} tabIndex={0}>
      {lineDiff(before, after).map((line, index) => (
        // A line is known by its place alone, and the lines of one comparison do not move.
        <Line key={index} {...line} />
      ))}
    </div>
  );
}

function Line({ side, text }: DiffLine) {
  switch (side) {
    case 'before':
      return <del>{`- ${text}`}</del>;
    case 'after':
      return <ins>{`+ ${text}`}</ins>;
    default:
      return <span>{`  ${text}`}</span>;
  }
}
