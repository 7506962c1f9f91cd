using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;

namespace Reeve.Cli.Transfer;

/// <summary><c>reeve import authorization-details</c>.</summary>
internal static class ImportDetailsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new DetailsFile(terminal);
        var account = new Option<string>("--account") { HelpName = "ID", Description = "The account to fill, 12 digits.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Writes nothing, and tells what would become of the file." };
        var keep = new Option<bool>("--keep-account-id")
        {
            Description = "Leaves the account id of the file in documents. [default: ARNs name the account here]",
        };
        return new Command(
            "authorization-details",
            "Loads what `aws iam get-account-authorization-details` printed: users, groups, roles and policies, all or nothing. Access keys, passwords and MFA devices are not in it.")
            {
                file.Argument, account, dryRun, keep,
            }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.ImportAsync(
                    parsed.GetRequiredValue(account), file.Open(), parsed.GetValue(dryRun), parsed.GetValue(keep), cancellationToken),
                ImportText.Write,
                file.Find)
            .WithHelp(
                "aws iam get-account-authorization-details > details.json",
                "reeve import authorization-details details.json --account 123456789012 --dry-run",
                "reeve import authorization-details details.json --account 123456789012");
    }
}
