using System.CommandLine;
using Reeve.Cli.Commands;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service</c>: the linked services of a server.</summary>
internal static class ServiceCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new Command("service", "Registers services of your own, so that each has service-linked roles in every account.")
    {
        ServiceApplyCommand.Create(terminal),
        ServiceDiffCommand.Create(terminal),
        ServiceListCommand.Create(terminal),
        ServiceShowCommand.Create(terminal),
        ServiceRemoveCommand.Create(terminal),
        ServiceSchemaCommand.Create(terminal),
        ServiceHideCommand.Create(terminal),
        ServiceKeyCommand.Create(terminal),
        ServiceApprovalCommand.Create(terminal),
    }.WithHelp("reeve service diff ledger.yaml", "reeve service apply ledger.yaml", "aws iam create-service-linked-role --aws-service-name ledger.example.com");
}
