using System.CommandLine;
using System.Globalization;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator.Services;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service show</c>.</summary>
internal static class ServiceShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var service = ServiceArguments.Service();
        return new Command("show", "Shows a registered service: its templates, and the accounts' roles with the versions that they follow.") { service }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.ServiceAsync(HttpMethod.Get, parsed.GetRequiredValue(service), cancellationToken),
                Show)
            .WithHelp("reeve service show ledger.example.com", "reeve service show ledger.example.com --json | jq .manifest > ledger.json");
    }

    private static void Show(TextWriter output, LinkedServiceAnswer service)
    {
        output.WriteLine($"{service.ServicePrincipal} ({service.ServiceName})");
        output.WriteLine($"manifest {service.Version}, applied {service.UpdateDate.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}");
        foreach (var template in service.Templates)
        {
            output.WriteLine($"  {template.RoleName}  version {template.Version}");
            foreach (var role in (service.Roles ?? []).Where(role => role.TemplateRoleName == template.RoleName))
            {
                output.WriteLine($"    {role.AccountId}  {role.RoleName}  version {role.TemplateVersion}");
            }
        }
    }
}
