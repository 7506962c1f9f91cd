using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator.Services;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service list</c>.</summary>
internal static class ServiceListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var all = new Option<bool>("--all") { Description = "Lists AWS's services too." };
        var isAll = false;
        return new Command("list", "Lists the registered services.") { all }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) =>
                {
                    isAll = parsed.GetValue(all);
                    return client.ListServicesAsync(cancellationToken);
                },
                (output, list) => Show(output, list, isAll))
            .WithHelp("reeve service list", "reeve service list --all", "reeve service list --json | jq -r '.services[].servicePrincipal'");
    }

    private static void Show(TextWriter output, LinkedServiceListAnswer list, bool all)
    {
        var services = list.Services.Where(service => all || service.IsRegistered).ToArray();
        if (services.Length == 0)
        {
            output.WriteLine("No services are registered. Register one with: reeve service apply FILE");
            return;
        }

        var widest = Math.Max("service".Length, services.Max(service => service.ServicePrincipal.Length));
        output.WriteLine($"{"service".PadRight(widest)}  {"manifest",-8}  roles");
        foreach (var service in services)
        {
            var version = service.IsRegistered ? $"{service.Version}" : service.IsHidden ? "hidden" : "aws";
            output.WriteLine($"{service.ServicePrincipal.PadRight(widest)}  {version,-8}  {string.Join(", ", service.RoleNames)}");
        }
    }
}
