using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator;

namespace Reeve.Cli.Usage;

/// <summary><c>reeve usage state</c>.</summary>
internal static class UsageStateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var names = new UsageArguments();
        var region = new Option<string>("--region") { HelpName = "REGION", Description = "The region in which the role is used.", Required = true };
        var resources = new Option<string[]>("--resource")
        {
            HelpName = "ARN",
            Description = "A resource that uses the role; may be given several times.",
            Arity = ArgumentArity.OneOrMore,
        };
        var until = new Option<string?>("--until") { HelpName = "TIME", Description = "When the statement ends by itself, such as 2030-01-31T12:00:00Z. [default: when it is lifted]" };
        var partial = new Option<bool>("--partial") { Description = "There are more resources than are named." };
        return new Command("state", "States that a role is in use, in place of what was so stated before. Leases that its service holds itself stand.") { names.AccountId, names.RoleName, region, resources, until, partial }
            .Calling(
                terminal,
                (client, parsed, cancellationToken) => client.UsageAsync(
                    HttpMethod.Put,
                    parsed.GetRequiredValue(names.AccountId),
                    parsed.GetRequiredValue(names.RoleName),
                    new UsageStatement([new LeaseStatement(parsed.GetRequiredValue(region), parsed.GetValue(resources) ?? [], parsed.GetValue(until), parsed.GetValue(partial) ? true : null)]),
                    cancellationToken),
                UsageText.Write)
            .WithHelp(
                "reeve usage state 123456789012 AWSServiceRoleForLexBots --region us-east-1",
                "reeve usage state 123456789012 AWSServiceRoleForLexBots --region us-east-1 --resource arn:aws:lex:us-east-1:123456789012:bot/b1 --until 2030-01-31T12:00:00Z");
    }
}
