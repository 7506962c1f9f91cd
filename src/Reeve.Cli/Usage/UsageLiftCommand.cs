using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;

namespace Reeve.Cli.Usage;

/// <summary><c>reeve usage lift</c>.</summary>
internal static class UsageLiftCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var names = new UsageArguments();
        return new Command("lift", "Takes back what was stated about the use of a role, so that it can be deleted.") { names.AccountId, names.RoleName }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.UsageAsync(
                    HttpMethod.Delete, parsed.GetRequiredValue(names.AccountId), parsed.GetRequiredValue(names.RoleName), null, cancellationToken),
                UsageText.Write)
            .WithHelp("reeve usage lift 123456789012 AWSServiceRoleForLexBots");
    }
}
