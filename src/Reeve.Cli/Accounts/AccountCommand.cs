using System.CommandLine;
using Reeve.Cli.Commands;

namespace Reeve.Cli.Accounts;

/// <summary><c>reeve account</c>: the accounts of a server.</summary>
internal static class AccountCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new Command("account", "Makes, lists and deletes the accounts of a running server, and sets their quotas.")
    {
        AccountCreateCommand.Create(terminal),
        AccountListCommand.Create(terminal),
        AccountDeleteCommand.Create(terminal),
        AccountQuotaCommand.Create(terminal),
    }.WithHelp("reeve account create --alias ledger", "reeve account list --json", "reeve account delete 123456789012");
}
