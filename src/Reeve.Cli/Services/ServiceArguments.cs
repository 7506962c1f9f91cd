using System.CommandLine;

namespace Reeve.Cli.Services;

/// <summary>The arguments that commands on services share.</summary>
internal static class ServiceArguments
{
    /// <summary>The service.</summary>
    public static Argument<string> Service() => new("service-principal") { HelpName = "SERVICE", Description = "The service principal, such as ledger.example.com; it is case-sensitive." };

    /// <summary>The account.</summary>
    public static Argument<string> Account() => new("account-id") { HelpName = "ID", Description = "The account, 12 digits." };
}
