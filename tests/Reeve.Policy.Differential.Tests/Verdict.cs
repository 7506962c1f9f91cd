using Reeve.Policy.Reference;

namespace Reeve.Policy.Differential.Tests;

/// <summary>What either judge said, in words that can be compared. A fault says no more than that: which of several policies is named first is free.</summary>
internal readonly record struct Verdict(string Outcome, string? RefusedBy)
{
    private static readonly string[] Outcomes = Enum.GetNames<DecisionOutcome>();
    private static readonly string[] Kinds = Enum.GetNames<PolicyKind>();
    private static readonly string[] ReferenceOutcomes = Enum.GetNames<ReferenceOutcome>();
    private static readonly string[] ReferenceKinds = Enum.GetNames<ReferencePolicyKind>();

    public static Verdict Fault { get; } = new("Fault", null);

    public static Verdict Of(Decision decision) => decision.IsFault
        ? Fault
        : new Verdict(Outcomes[(int)decision.Outcome], decision.RefusedBy is { } kind ? Kinds[(int)kind] : null);

    public static Verdict Of(ReferenceAnswer answer) => answer.IsFault
        ? Fault
        : new Verdict(ReferenceOutcomes[(int)answer.Outcome], answer.RefusedBy is { } kind ? ReferenceKinds[(int)kind] : null);

    public override string ToString() => RefusedBy is null ? Outcome : $"{Outcome} by {RefusedBy}";
}
