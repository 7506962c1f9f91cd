using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;

namespace Reeve.Cli.Transfer;

/// <summary><c>reeve export</c>.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var accountId = new Argument<string>("account-id") { HelpName = "ID", Description = "The account, 12 digits." };
        var connection = new OperatorOptions(terminal);
        var command = new Command(
            "export", "Writes an account as the JSON that `aws iam get-account-authorization-details` prints, for `reeve import` and other tools.")
        {
            accountId,
        };
        connection.AddTo(command);
        command.SetAction((parsed, cancellationToken) => connection.RunAsync(parsed, async client =>
        {
            await using var output = terminal.OpenOut();
            return await client.ExportAsync(parsed.GetRequiredValue(accountId), output, cancellationToken) is { } refused
                ? terminal.Fail(ExitCode.Failure, $"{refused.Message} ({refused.Code})")
                : ExitCode.Success;
        }));
        return command.WithNotes(OperatorOptions.Notes)
            .WithHelp("reeve export 123456789012 > account.json", "reeve export 123456789012 | jq -r '.RoleDetailList[].Arn'");
    }
}
