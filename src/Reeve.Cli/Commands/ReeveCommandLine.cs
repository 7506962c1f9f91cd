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
    // All commands. One that is new is one line here.
    private static readonly (string Name, Func<Terminal, Command> Create)[] Commands =
    [
        ("serve", ServeCommand.Create),
        ("account", AccountCommand.Create),
        ("usage", UsageCommand.Create),
        ("role", RoleCommand.Create),
        ("service", ServiceCommand.Create),
        ("who-can", WhoCanCommand.Create),
        ("import", ImportCommand.Create),
        ("export", ExportCommand.Create),
        ("events", EventsCommand.Create),
        ("policy", PolicyCommand.Create),
    ];

    /// <summary>The command line for some arguments.</summary>
    /// <param name="terminal">Where it speaks.</param>
    /// <param name="args">When they begin with a command, only this one is made, which a start is faster by; otherwise all are.</param>
    public static RootCommand Create(Terminal terminal, params IReadOnlyList<string> args)
    {
        var root = new RootCommand("Reeve is an identity and access management service that speaks AWS's IAM and STS protocols.") { HelpName = "reeve" };
        var named = Array.FindIndex(Commands, command => args is [var first, ..] && first == command.Name);
        foreach (var (_, create) in named >= 0 ? Commands.AsSpan(named, 1) : Commands)
        {
            root.Subcommands.Add(create(terminal));
        }

        CommandHelp.Install(root, terminal.Width);
        return root.WithHelp("reeve serve", "aws iam create-service-linked-role --aws-service-name lex.amazonaws.com");
    }

    /// <summary>Runs one command line and returns its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        var parsed = Create(terminal, args).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
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
