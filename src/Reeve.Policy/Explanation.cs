using System.Collections.Immutable;

namespace Reeve.Policy;

/// <summary>A decision with its reasons.</summary>
public sealed record Explanation
{
    /// <summary>The decision, the same that <see cref="Authorizer.Decide"/> gives.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The reason in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>
    /// The statements that decide: on an explicit deny every Deny that matches, when allowed every Allow that matches, on an implicit deny none.
    /// </summary>
    public required ImmutableArray<StatementTrace> DecidingStatements { get; init; }

    /// <summary>Every statement that took part, in the order of the policies, with what did not match.</summary>
    public required ImmutableArray<StatementTrace> Statements { get; init; }

    /// <summary>
    /// The condition keys, each once, that statements for this principal and action ask for and the request does not have.
    /// </summary>
    public required ImmutableArray<string> MissingContextKeys { get; init; }
}
