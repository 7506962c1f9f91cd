using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;

namespace Reeve.Cli.Usage;

/// <summary><c>reeve usage show</c>.</summary>
internal static class UsageShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var names = new UsageArguments();
        return new Command("show", "Shows what is stated about the use of a role.") { names.AccountId, names.RoleName }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.UsageAsync(
                    HttpMethod.Get, parsed.GetRequiredValue(names.AccountId), parsed.GetRequiredValue(names.RoleName), null, cancellationToken),
                UsageText.Write)
            .WithHelp("reeve usage show 123456789012 AWSServiceRoleForLexBots");
    }
}
