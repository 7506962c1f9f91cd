using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Cli.Usage;
using Reeve.Server.Operator.Linkage;

namespace Reeve.Cli.Roles;

/// <summary><c>reeve role ensure</c>.</summary>
internal static class RoleEnsureCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var account = new UsageArguments().AccountId;
        var service = new Argument<string>("service") { HelpName = "SERVICE", Description = "The service principal, such as lex.amazonaws.com." };
        var suffix = new Option<string?>("--suffix") { HelpName = "SUFFIX", Description = "The suffix of the role's name, where the service takes one." };
        var description = new Option<string?>("--description") { HelpName = "TEXT", Description = "The description of a role that is made." };
        var owner = new Option<string?>("--owner")
        {
            HelpName = "OWNER",
            Description = "Who claims the role, such as stack:orders. It is not deleted while anybody does.",
        };
        return new Command("ensure", "Makes a service-linked role, or joins those who have it. To say it twice changes nothing.") { account, service, suffix, description, owner }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.EnsureRoleAsync(
                    parsed.GetRequiredValue(account),
                    new EnsureStatement(parsed.GetRequiredValue(service), parsed.GetValue(suffix), parsed.GetValue(description), parsed.GetValue(owner)),
                    cancellationToken),
                Write)
            .WithHelp("reeve role ensure 123456789012 lex.amazonaws.com", "reeve role ensure 123456789012 lex.amazonaws.com --owner stack:orders");
    }

    private static void Write(TextWriter output, EnsuredRoleAnswer role)
    {
        output.WriteLine($"{(role.Created ? "Made" : "Found")} {role.Arn}");
        ClaimText.Write(output, role.Claims);
    }
}
