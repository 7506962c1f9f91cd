using System.Collections.Immutable;

namespace Reeve.Policy;

/// <summary>One statement's part in a decision, and where the statement stands in its document.</summary>
public sealed record StatementTrace
{
    /// <summary>The part in the decision that its policy has.</summary>
    public required PolicyKind Kind { get; init; }

    /// <summary>Name or ARN of its policy, as given in <see cref="AppliedPolicy"/>.</summary>
    public required string PolicyName { get; init; }

    /// <summary>Its Sid; null where it has none.</summary>
    public required string? Sid { get; init; }

    /// <summary>0-based place in the document.</summary>
    public required int Index { get; init; }

    /// <summary>Whether it allows; else it denies.</summary>
    public required bool IsAllow { get; init; }

    /// <summary>1-based line of its opening brace.</summary>
    public required int StartLine { get; init; }

    /// <summary>
    /// 1-based column of its opening brace, in UTF-16 units. AWS's simulator reports where its reader stands before the statement of a list, and
    /// behind the brace of a lone one; for the end both are the same.
    /// </summary>
    public required int StartColumn { get; init; }

    /// <summary>1-based line of its closing brace.</summary>
    public required int EndLine { get; init; }

    /// <summary>1-based column just past its closing brace.</summary>
    public required int EndColumn { get; init; }

    /// <summary>What did not match; empty where the statement matches.</summary>
    public required ImmutableArray<StatementMismatch> Mismatches { get; init; }

    /// <summary>Whether all of the statement matches the request.</summary>
    public bool IsMatch => Mismatches.IsEmpty;
}
