using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Cli.Usage;

namespace Reeve.Cli.Roles;

/// <summary><c>reeve role release</c>.</summary>
internal static class RoleReleaseCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var names = new UsageArguments();
        var owner = new Option<string>("--owner") { HelpName = "OWNER", Description = "Who claims the role no longer.", Required = true };
        return new Command("release", "Releases the claim of an owner to a role. The role stays until it is deleted.") { names.AccountId, names.RoleName, owner }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.ReleaseRoleAsync(
                    parsed.GetRequiredValue(names.AccountId), parsed.GetRequiredValue(names.RoleName), parsed.GetRequiredValue(owner), cancellationToken),
                (output, left) =>
                {
                    output.WriteLine(left.Claims.Length == 0 ? "Nobody claims the role any more." : "Others still claim the role.");
                    ClaimText.Write(output, left.Claims);
                })
            .WithHelp("reeve role release 123456789012 AWSServiceRoleForLexBots --owner stack:orders");
    }
}
