namespace Reeve.Policy.Reference;

/// <summary>What the reference evaluator says about a case.</summary>
/// <param name="Outcome">Allowed, or how it is refused.</param>
/// <param name="RefusedBy">The kind of policy that refuses; null where the case is allowed.</param>
/// <param name="IsFault">Whether it is refused because a policy is not well-formed.</param>
public sealed record ReferenceAnswer(ReferenceOutcome Outcome, ReferencePolicyKind? RefusedBy, bool IsFault = false)
{
    internal static ReferenceAnswer Allow { get; } = new(ReferenceOutcome.Allowed, null);

    internal static ReferenceAnswer Denied(ReferencePolicyKind kind) => new(ReferenceOutcome.ExplicitDeny, kind);

    internal static ReferenceAnswer NotAllowed(ReferencePolicyKind kind) => new(ReferenceOutcome.ImplicitDeny, kind);

    internal static ReferenceAnswer Malformed(ReferencePolicyKind kind) => new(ReferenceOutcome.ImplicitDeny, kind, IsFault: true);
}
