using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator.Services;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service apply</c>.</summary>
internal static class ServiceApplyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var manifest = new ManifestFile(terminal);
        return new Command("apply", "Registers a service, or makes what differs the next version. Accounts' roles follow.") { manifest.Argument }
            .Calling(terminal, (client, _, cancellationToken) => client.ApplyServiceAsync(manifest, cancellationToken), Show, manifest.Read)
            .WithHelp("reeve service apply ledger.yaml", "reeve service apply ledger.json --json");
    }

    private static void Show(TextWriter output, LinkedServiceAnswer service)
    {
        output.WriteLine(service.IsChanged is true
            ? $"{service.ServicePrincipal} is registered, manifest {service.Version}."
            : $"{service.ServicePrincipal} is as the manifest says already.");
        foreach (var template in service.Templates)
        {
            output.WriteLine($"  {template.RoleName}  version {template.Version}");
        }
    }
}
