using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Cli.Usage;
using Reeve.Server.Operator.Linkage;

namespace Reeve.Cli.Roles;

/// <summary><c>reeve role sessions</c>.</summary>
internal static class RoleSessionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var names = new UsageArguments();
        return new Command("sessions", "Tells how many sessions a service-linked role has, and who caused them.") { names.AccountId, names.RoleName }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.RoleSessionsAsync(
                    parsed.GetRequiredValue(names.AccountId), parsed.GetRequiredValue(names.RoleName), cancellationToken),
                Write)
            .WithHelp("reeve role sessions 123456789012 AWSServiceRoleForLexBots");
    }

    private static void Write(TextWriter output, ActiveSessionsAnswer sessions)
    {
        output.WriteLine(sessions.LatestExpiry is { } end ? $"{sessions.Count} active, until {end}" : "The role has no active session.");
        foreach (var origin in sessions.Originators)
        {
            output.WriteLine($"  {origin.Count} by {origin.Arn ?? "the service itself"}, until {origin.LatestExpiry}");
        }
    }
}
