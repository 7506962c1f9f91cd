using System.CommandLine;

namespace Reeve.Cli.Usage;

/// <summary>The arguments that name a role.</summary>
internal sealed class UsageArguments
{
    /// <summary>The account.</summary>
    public Argument<string> AccountId { get; } = new("account-id") { HelpName = "ID", Description = "The account, 12 digits." };

    /// <summary>The role.</summary>
    public Argument<string> RoleName { get; } = new("role-name") { HelpName = "ROLE", Description = "The name of the service-linked role." };
}
