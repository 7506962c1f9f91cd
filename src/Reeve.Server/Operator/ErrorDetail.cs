using Reeve.Server.Operator.Services;

namespace Reeve.Server.Operator;

/// <summary>Which refusal, and why.</summary>
/// <param name="Code">The code, for programs: <c>NoSuchEntity</c>.</param>
/// <param name="Message">The sentence, for people.</param>
public sealed record ErrorDetail(string Code, string Message)
{
    /// <summary>All that is wrong with a manifest, with its places; null for other refusals.</summary>
    public FaultAnswer[]? Faults { get; init; }
}
