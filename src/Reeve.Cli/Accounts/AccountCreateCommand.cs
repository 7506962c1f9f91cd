using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator;

namespace Reeve.Cli.Accounts;

/// <summary><c>reeve account create</c>.</summary>
internal static class AccountCreateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var accountId = new Option<string?>("--account-id") { HelpName = "ID", Description = "The id, 12 digits; made up when not given." };
        var alias = new Option<string?>("--alias") { HelpName = "NAME", Description = "A name: 3 to 63 of a-z, 0-9 and single hyphens." };
        return new Command("create", "Makes an account and shows the access key of its root, this once.") { accountId, alias }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.CreateAccountAsync(new AccountCreation(parsed.GetValue(accountId), parsed.GetValue(alias)), cancellationToken),
                Show)
            .WithHelp("reeve account create", "reeve account create --account-id 123456789012 --alias ledger", "reeve account create --json | jq -r .rootAccessKey.accessKeyId");
    }

    private static void Show(TextWriter output, CreatedAccountAnswer account)
    {
        output.WriteLine($"account            {account.AccountId}{(account.Alias is { } alias ? $" ({alias})" : "")}");
        output.WriteLine($"access key id      {account.RootAccessKey.AccessKeyId}");
        output.WriteLine($"secret access key  {account.RootAccessKey.SecretAccessKey}");
        output.WriteLine();
        output.WriteLine("The secret is not shown again. With these keys the account's root may do everything in it.");
    }
}
