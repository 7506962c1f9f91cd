using System.CommandLine;
using Reeve.Cli.Commands;

namespace Reeve.Cli.Roles;

/// <summary><c>reeve role</c>: service-linked roles, and what keeps them.</summary>
internal static class RoleCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new Command(
        "role", "Makes service-linked roles be there, and tells what keeps them from being deleted.")
    {
        RoleEnsureCommand.Create(terminal),
        RoleReleaseCommand.Create(terminal),
        RoleForecastCommand.Create(terminal),
        RoleSessionsCommand.Create(terminal),
        RoleRevokeSessionsCommand.Create(terminal),
    }.WithHelp(
        "reeve role ensure 123456789012 lex.amazonaws.com --owner stack:orders",
        "reeve role deletion-forecast 123456789012 AWSServiceRoleForLexBots");
}
