namespace Reeve.Policy;

/// <summary>The answer to a request. The default value refuses.</summary>
/// <param name="Outcome">Allowed, or how it is refused.</param>
/// <param name="RefusedBy">The one kind of policy that AWS's message names; null where the request is allowed.</param>
public readonly record struct Decision(DecisionOutcome Outcome, PolicyKind? RefusedBy)
{
    /// <summary>Whether the request is allowed.</summary>
    public bool IsAllowed => Outcome == DecisionOutcome.Allowed;

    /// <summary>Whether it is refused because it could not be decided: a policy does not compile, or a bound was hit.</summary>
    public bool IsFault { get; init; }

    internal static Decision Allow => new(DecisionOutcome.Allowed, null);

    internal static Decision Deny(PolicyKind kind) => new(DecisionOutcome.ExplicitDeny, kind);

    internal static Decision NotAllowed(PolicyKind kind) => new(DecisionOutcome.ImplicitDeny, kind);

    internal static Decision Undecidable(PolicyKind kind) => new(DecisionOutcome.ImplicitDeny, kind) { IsFault = true };
}
