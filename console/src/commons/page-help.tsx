import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import HelpPanel from '@cloudscape-design/components/help-panel';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

export interface CliCommand {
  readonly does: string;
  readonly command: string;
}

export interface PageHelpProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly commands: readonly CliCommand[];
}

/** The help of a page, with the commands that do the same. */
export function PageHelp({ title, children, commands }: PageHelpProps) {
  return (
    <HelpPanel header={<h2>{title}</h2>}>
      {children}
      <h3>The same on the command line</h3>
      <SpaceBetween size="s">
        {commands.map(({ does, command }) => (
          <div key={command}>
            <Box variant="p">{does}</Box>
            <CopyToClipboard
              variant="inline"
              textToCopy={command}
              textToDisplay={command}
              copyButtonAriaLabel={`Copy the command: ${does}`}
              copySuccessText="Command copied"
              copyErrorText="The command could not be copied"
            />
          </div>
        ))}
      </SpaceBetween>
    </HelpPanel>
  );
}
