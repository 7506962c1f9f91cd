using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;

namespace Reeve.Cli.Accounts;

/// <summary><c>reeve account delete</c>.</summary>
internal static class AccountDeleteCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var accountId = new Argument<string>("account-id") { HelpName = "ID", Description = "The account, 12 digits." };
        var yes = new Option<bool>("--yes") { Description = "Does not ask." };
        return new Command("delete", "Deletes an account with its users, roles, keys and policies. There is no way back.") { accountId, yes }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.DeleteAccountAsync(parsed.GetRequiredValue(accountId), cancellationToken),
                (output, account) => output.WriteLine($"The account {account.AccountId} is deleted."),
                parsed => parsed.GetValue(yes) || Agrees(terminal, parsed.GetRequiredValue(accountId))
                    ? null
                    : "Nothing is deleted: type the account's id when you are asked, or give --yes.")
            .WithHelp("reeve account delete 123456789012", "reeve account delete 123456789012 --yes");
    }

    private static bool Agrees(Terminal terminal, string accountId)
    {
        if (terminal.In is null)
        {
            return false;
        }

        terminal.Error.Write($"This deletes the account {accountId} with everything in it. Type its id to go on: ");
        return terminal.In.ReadLine()?.Trim() == accountId;
    }
}
