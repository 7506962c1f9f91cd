using Reeve.Server.Operator;

namespace Reeve.Cli.Usage;

/// <summary>What is stated about the use of a role, for people.</summary>
internal static class UsageText
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, UsageStatement statement)
    {
        if (statement.Leases.Length == 0)
        {
            output.WriteLine("Nothing is stated to use the role.");
        }

        foreach (var lease in statement.Leases)
        {
            output.WriteLine($"Used in {lease.Region}{(lease.Until is { } until ? $" until {until}" : "")}{(lease.Resources.Length > 0 ? " by" : "")}");
            foreach (var resource in lease.Resources)
            {
                output.WriteLine($"  {resource}");
            }
        }
    }
}
