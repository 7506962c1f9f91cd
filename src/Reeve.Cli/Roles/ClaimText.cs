using Reeve.Server.Operator.Linkage;

namespace Reeve.Cli.Roles;

/// <summary>Claims to a role, for people.</summary>
internal static class ClaimText
{
    /// <summary>Writes them.</summary>
    public static void Write(TextWriter output, IEnumerable<ClaimAnswer> claims)
    {
        foreach (var claim in claims)
        {
            output.WriteLine($"Claimed by {claim.Owner} since {claim.Since}");
        }
    }
}
