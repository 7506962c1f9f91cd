using System.CommandLine;
using Reeve.Cli.Commands;

namespace Reeve.Cli.Usage;

/// <summary><c>reeve usage</c>: what uses service-linked roles, stated in a service's stead.</summary>
internal static class UsageCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new Command(
        "usage",
        "States what uses a service-linked role, in the stead of a service that is not there. While it is used, the role cannot be deleted.")
    {
        UsageStateCommand.Create(terminal),
        UsageShowCommand.Create(terminal),
        UsageLiftCommand.Create(terminal),
    }.WithHelp(
        "reeve usage state 123456789012 AWSServiceRoleForLexBots --region us-east-1 --resource arn:aws:lex:us-east-1:123456789012:bot/b1",
        "reeve usage lift 123456789012 AWSServiceRoleForLexBots");
}
