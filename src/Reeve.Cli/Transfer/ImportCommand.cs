using System.CommandLine;
using Reeve.Cli.Commands;

namespace Reeve.Cli.Transfer;

/// <summary><c>reeve import</c>: brings in what is elsewhere.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new Command("import", "Fills an account from what another one holds.")
    {
        ImportDetailsCommand.Create(terminal),
    }.WithHelp(
        "aws iam get-account-authorization-details > details.json",
        "reeve import authorization-details details.json --account 123456789012 --dry-run");
}
