using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;

namespace Reeve.Cli.Commands;

/// <summary>Adds to the help of commands what the library has no place for: environment variables and examples.</summary>
internal static class CommandHelp
{
    private static readonly ConditionalWeakTable<Command, string[]> Examples = [];
    private static readonly ConditionalWeakTable<Command, string> Notes = [];

    /// <summary>Gives a command examples.</summary>
    public static TCommand WithHelp<TCommand>(this TCommand command, params string[] examples)
        where TCommand : Command
    {
        Examples.Add(command, examples);
        return command;
    }

    /// <summary>Gives a command a text that stands between options and examples.</summary>
    public static TCommand WithNotes<TCommand>(this TCommand command, string notes)
        where TCommand : Command
    {
        Notes.Add(command, notes);
        return command;
    }

    /// <summary>Makes the help of a root command, and of everything below it, show them.</summary>
    public static void Install(RootCommand root, int width)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Shows this help.";
        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "Shows the version.";
        version.Action = new ShowVersion();
        var action = (HelpAction)help.Action!; // the option comes with it
        action.MaxWidth = width;
        var extended = new Extended(action);
        help.Action = extended;
        ShowWhereIncomplete(root, extended);
    }

    /// <summary>How a command is called: <c>reeve account create</c>.</summary>
    public static string PathOf(CommandResult command)
    {
        var name = command.Command is RootCommand root ? root.HelpName : command.Command.Name;
        return command.Parent is CommandResult parent ? $"{PathOf(parent)} {name}" : $"{name}";
    }

    // A command that only groups others shows which there are when it is given alone, and fails, since nothing was done.
    private static void ShowWhereIncomplete(Command command, Extended help)
    {
        if (command.Subcommands.Count > 0 && command.Action is null)
        {
            command.SetAction(parsed =>
            {
                help.Invoke(parsed);
                return ExitCode.Usage;
            });
        }

        foreach (var below in command.Subcommands)
        {
            ShowWhereIncomplete(below, help);
        }
    }

    private static void WriteNotes(Command command, TextWriter output)
    {
        if (Notes.TryGetValue(command, out var notes))
        {
            output.WriteLine(notes);
            output.WriteLine();
        }
    }

    private static void WriteExamples(Command command, TextWriter output)
    {
        if (!Examples.TryGetValue(command, out var examples))
        {
            return;
        }

        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example}");
        }
    }

    // The library's own tells the version of the process, which is another one where a test runs commands.
    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ReeveVersion.Text);
            return ExitCode.Success;
        }
    }

    private sealed class Extended(HelpAction help) : SynchronousCommandLineAction
    {
        // Help wins over what is wrong with the rest of the line.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var (command, output) = (parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
            WriteNotes(command, output);
            WriteExamples(command, output);
            return code;
        }
    }
}
