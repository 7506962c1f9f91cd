using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Cli.Usage;

namespace Reeve.Cli.Roles;

/// <summary><c>reeve role revoke-sessions</c>.</summary>
internal static class RoleRevokeSessionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var names = new UsageArguments();
        return new Command(
            "revoke-sessions",
            "Revokes the sessions of a service-linked role, which AWS lets nobody do. The service can begin new ones at once.") { names.AccountId, names.RoleName }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.RevokeRoleSessionsAsync(
                    parsed.GetRequiredValue(names.AccountId), parsed.GetRequiredValue(names.RoleName), cancellationToken),
                (output, revoked) => output.WriteLine(revoked.Revoked switch
                {
                    0 => $"The role {revoked.RoleName} had no active session.",
                    1 => $"1 active session of the role {revoked.RoleName} is revoked.",
                    var count => $"{count} active sessions of the role {revoked.RoleName} are revoked.",
                }))
            .WithHelp("reeve role revoke-sessions 123456789012 AWSServiceRoleForLexBots");
    }
}
