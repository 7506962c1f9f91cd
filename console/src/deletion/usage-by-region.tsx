import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Copyable } from '../commons/copyable';
import { momentText } from '../commons/moment-text';

export interface UsageByRegionProps {
  readonly usage: readonly {
    readonly region: string;
    readonly resources: readonly string[];
    readonly until?: string | undefined;
    readonly partial?: boolean | undefined;
  }[];
}

/** What uses a role, a section for each region. */
export function UsageByRegion({ usage }: UsageByRegionProps) {
  return (
    <SpaceBetween size="l">
      {usage.map(({ region, resources, until, partial }) => (
        <section key={region} aria-label={region}>
          <Header
            variant="h3"
            {...(resources.length === 0 ? {} : { counter: `(${resources.length}${partial ? '+' : ''})` })}
            {...(until === undefined ? {} : { description: `Ends by itself on ${momentText(until)}.` })}
          >
            {region}
          </Header>
          {resources.length === 0 ? (
            <Box color="text-body-secondary">The service does not name the resources.</Box>
          ) : (
            <ul>
              {resources.map((resource) => (
                <li key={resource}>
                  <Copyable text={resource} what={resource} />
                </li>
              ))}
            </ul>
          )}
          {partial && <Box color="text-body-secondary">There are more than the service names.</Box>}
        </section>
      ))}
    </SpaceBetween>
  );
}
