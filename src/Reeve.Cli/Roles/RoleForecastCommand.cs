using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Cli.Usage;
using Reeve.Server.Operator.Linkage;

namespace Reeve.Cli.Roles;

/// <summary><c>reeve role deletion-forecast</c>.</summary>
internal static class RoleForecastCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var names = new UsageArguments();
        return new Command("deletion-forecast", "Tells how the deletion of a service-linked role would end now, without deleting it.") { names.AccountId, names.RoleName }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.DeletionForecastAsync(
                    parsed.GetRequiredValue(names.AccountId), parsed.GetRequiredValue(names.RoleName), cancellationToken),
                Write)
            .WithHelp("reeve role deletion-forecast 123456789012 AWSServiceRoleForLexBots");
    }

    private static void Write(TextWriter output, ForecastAnswer forecast)
    {
        if (forecast.Deletable)
        {
            output.WriteLine($"The role {forecast.RoleName} can be deleted now.");
            return;
        }

        output.WriteLine($"The role {forecast.RoleName} cannot be deleted now. {forecast.Reason}");
        UsageText.WriteLeases(output, forecast.Usage);
        output.WriteLine(forecast.FreeAt is { } free ? $"It is free by itself at {free}." : "It does not become free by itself.");
    }
}
