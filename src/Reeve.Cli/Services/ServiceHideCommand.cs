using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator.Services;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service hide</c>.</summary>
internal static class ServiceHideCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var services = new Argument<string[]>("service-principals")
        {
            HelpName = "SERVICE",
            Description = "The services of AWS to hide, in place of those that are hidden now; none shows all again.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Hides all services of AWS." };
        return new Command("hide", "Hides services of AWS from accounts: no roles can be made for them. Roles that there are stay.") { services, all }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.HideServicesAsync(
                    new HiddenServicesStatement(parsed.GetValue(all), parsed.GetValue(services) ?? []), cancellationToken),
                Show)
            .WithHelp("reeve service hide lex.amazonaws.com ecs.amazonaws.com", "reeve service hide --all", "reeve service hide");
    }

    private static void Show(TextWriter output, HiddenServicesStatement hidden) => output.WriteLine(
        hidden.All ? "All services of AWS are hidden."
        : hidden.Services.Length == 0 ? "No service of AWS is hidden."
        : $"Hidden: {string.Join(", ", hidden.Services)}.");
}
