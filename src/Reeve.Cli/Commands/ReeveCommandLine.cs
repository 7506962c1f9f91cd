using System.CommandLine;
using System.CommandLine.Invocation;
using Reeve.Cli.Accounts;
using Reeve.Cli.Events;
using Reeve.Cli.Paths;
using Reeve.Cli.Policies;
using Reeve.Cli.Roles;
using Reeve.Cli.Serve;
using Reeve.Cli.Services;
using Reeve.Cli.Transfer;
using Reeve.Cli.Usage;

namespace Reeve.Cli.Commands;

/// <summary>The command line <c>reeve</c>.</summary>
internal static class ReeveCommandLine
{
    /// <summary>All commands. One that is new is one line here.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Reeve is an identity and access management service that speaks AWS's IAM and STS protocols.")
        {
            HelpName = "reeve",
            Subcommands =
            {
                ServeCommand.Create(terminal),
                AccountCommand.Create(terminal),
                UsageCommand.Create(terminal),
                RoleCommand.Create(terminal),
                ServiceCommand.Create(terminal),
                WhoCanCommand.Create(terminal),
                ImportCommand.Create(terminal),
                ExportCommand.Create(terminal),
                EventsCommand.Create(terminal),
                PolicyCommand.Create(terminal),
            },
        };
        CommandHelp.Install(root, terminal.Width);
        return root.WithHelp("reeve serve", "aws iam create-service-linked-role --aws-service-name lex.amazonaws.com");
    }

    /// <summary>Runs one command line and returns its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        var parsed = Create(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            return Refuse(parsed, terminal);
        }

        // Signals are the server's to handle; the other commands end with them as any process does.
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(invocation, CancellationToken.None);
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Fail(ExitCode.Usage, error.Message);
        }

        terminal.Error.WriteLine($"See: {CommandHelp.PathOf(parsed.CommandResult)} --help");
        return ExitCode.Usage;
    }
}
