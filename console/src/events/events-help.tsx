import { PageHelp } from '../commons/page-help';
import { consoleHref, paths } from '../commons/paths';
import type { PageSettings } from '../commons/use-page';

export const eventsPage: PageSettings = {
  title: 'Events',
  breadcrumbs: [{ text: 'Events', href: consoleHref(paths.events) }],
  contentType: 'table',
  help: (
    <PageHelp
      title="Events"
      commands={[
        { does: 'Look up the newest events', command: 'aws cloudtrail lookup-events' },
        {
          does: 'Look up who created roles',
          command: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateRole',
        },
      ]}
    >
      <p>
        What was called in the account, by whom, and what came of it, newest first. What was called a moment ago may still be missing.
      </p>
      <p>The server looks events up by one attribute and by time.</p>
    </PageHelp>
  ),
};
