using System.CommandLine;
using Reeve.Cli.Commands;

namespace Reeve.Cli.Policies;

/// <summary><c>reeve policy</c>: what needs policies only, and no server.</summary>
internal static class PolicyCommand
{
    /// <summary>The command. One below it that is new is one line here.</summary>
    public static Command Create(Terminal terminal) => new Command("policy", "Works on policies, without a server.")
    {
        PolicyCheckCommand.Create(terminal),
        PolicyEvaluateCommand.Create(terminal),
    }.WithHelp("reeve policy check policy.json", "reeve policy evaluate cases.jsonl");
}
