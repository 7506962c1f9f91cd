using Reeve.Client.Authorization;

namespace Reeve.Client.Callers;

/// <summary>What is known of a request's caller.</summary>
internal sealed class CallerFeature
{
    /// <summary>The caller and the decision on all that the endpoint requires; null where the caller is not verified.</summary>
    public ReeveDecision? Decision { get; init; }

    /// <summary>The requirements that the decision is on.</summary>
    public IReadOnlyList<ReeveActionRequirement> Decided { get; init; } = [];

    /// <summary>Why the caller is not verified; null where they are.</summary>
    public ReeveError? Error { get; init; }
}
