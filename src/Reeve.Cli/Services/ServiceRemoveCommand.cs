using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service remove</c>.</summary>
internal static class ServiceRemoveCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var service = ServiceArguments.Service();
        return new Command("remove", "Removes a service with its templates and access keys. It is refused while an account has a role of it.") { service }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.ServiceAsync(HttpMethod.Delete, parsed.GetRequiredValue(service), cancellationToken),
                (output, removed) => output.WriteLine($"{removed.ServicePrincipal} is no longer registered."))
            .WithHelp("reeve service remove ledger.example.com");
    }
}
