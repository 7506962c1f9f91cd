using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Iam.Deletion;

/// <summary>What a service answers to the question whether it uses a role.</summary>
/// <param name="Usage">What uses it; empty when nothing does.</param>
/// <param name="Fault">Why the service could not be asked, in one sentence, or null: then the role counts as used.</param>
public sealed record RoleUsageAnswer(ImmutableArray<UsageLease> Usage, string? Fault = null)
{
    /// <summary>It does not, as far as it says.</summary>
    public static RoleUsageAnswer Unused { get; } = new(ImmutableArray<UsageLease>.Empty);

    /// <summary>The service could not be asked.</summary>
    /// <param name="question">What was to be asked.</param>
    /// <param name="why">Why not, as it follows "because".</param>
    public static RoleUsageAnswer NotAsked(RoleUsageQuestion question, string why) => new(
        [], $"{question.ServicePrincipal} could not be asked whether it uses the role {question.RoleName}, because {why}.");
}
