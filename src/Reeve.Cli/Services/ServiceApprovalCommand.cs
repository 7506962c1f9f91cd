using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator.Services;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service approval</c>: whether an account approves new versions of templates before its roles follow.</summary>
internal static class ServiceApprovalCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new Command("approval", "Lets an account approve new versions of templates before its roles follow them.")
    {
        Setting(terminal, "require", "From now on the account's roles follow new versions only after an approval.", isRequired: true),
        Setting(terminal, "drop", "From now on, and at once, the account's roles follow new versions without an approval.", isRequired: false),
        Setting(terminal, "show", "Shows whether an account approves new versions, and which wait for it.", isRequired: null),
        Give(terminal),
    }.WithHelp("reeve service approval require 123456789012", "reeve service approval give 123456789012 ledger.example.com");

    private static Command Setting(Terminal terminal, string name, string description, bool? isRequired)
    {
        var account = ServiceArguments.Account();
        return new Command(name, description) { account }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.ApprovalAsync(
                    parsed.GetRequiredValue(account), isRequired is { } required ? new TemplateApprovalStatement(required) : null, cancellationToken),
                Show)
            .WithHelp($"reeve service approval {name} 123456789012");
    }

    private static Command Give(Terminal terminal)
    {
        var account = ServiceArguments.Account();
        var service = ServiceArguments.Service();
        return new Command("give", "Approves the newest versions of a service's templates: the account's roles follow them.") { account, service }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.ApproveAsync(parsed.GetRequiredValue(account), parsed.GetRequiredValue(service), cancellationToken),
                Show)
            .WithHelp("reeve service approval give 123456789012 ledger.example.com");
    }

    private static void Show(TextWriter output, TemplateApprovalAnswer approval)
    {
        output.WriteLine(approval.IsRequired ? "The account approves new versions." : "The account's roles follow new versions at once.");
        foreach (var pending in approval.Pending)
        {
            output.WriteLine($"  {pending.RoleName} of {pending.ServicePrincipal}  version {pending.CurrentVersion}, and {pending.NewestVersion} waits");
        }
    }
}
