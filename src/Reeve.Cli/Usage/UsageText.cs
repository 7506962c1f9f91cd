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

        WriteLeases(output, statement.Leases);
    }

    /// <summary>Writes what uses the role, by region.</summary>
    public static void WriteLeases(TextWriter output, IEnumerable<LeaseStatement> leases)
    {
        foreach (var lease in leases)
        {
            output.WriteLine($"Used in {lease.Region}{(lease.Until is { } until ? $" until {until}" : "")}{(lease.Resources.Length > 0 ? " by" : "")}");
            foreach (var resource in lease.Resources)
            {
                output.WriteLine($"  {resource}");
            }

            if (lease.Partial is true)
            {
                output.WriteLine("  and others that the service does not tell");
            }
        }
    }
}
