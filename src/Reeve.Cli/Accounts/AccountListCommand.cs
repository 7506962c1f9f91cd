using System.CommandLine;
using System.Globalization;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator;

namespace Reeve.Cli.Accounts;

/// <summary><c>reeve account list</c>.</summary>
internal static class AccountListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new Command("list", "Lists the accounts.")
        .Calling(terminal, (client, _, cancellationToken) => client.ListAccountsAsync(cancellationToken), Show)
        .WithHelp("reeve account list", "reeve account list --data /var/lib/reeve", "reeve account list --json | jq -r '.accounts[].accountId'");

    private static void Show(TextWriter output, AccountListAnswer list)
    {
        if (list.Accounts.Length == 0)
        {
            output.WriteLine("There are no accounts. Make one with: reeve account create");
            return;
        }

        var widest = Math.Max("alias".Length, list.Accounts.Max(account => account.Alias?.Length ?? 0));
        output.WriteLine($"{"account",-12}  {"alias".PadRight(widest)}  created");
        foreach (var account in list.Accounts)
        {
            var created = account.CreateDate.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            output.WriteLine($"{account.AccountId,-12}  {(account.Alias ?? "-").PadRight(widest)}  {created}");
        }
    }
}
