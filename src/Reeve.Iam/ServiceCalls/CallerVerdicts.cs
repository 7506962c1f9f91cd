using System.Collections.Immutable;
using Reeve.Iam.Callers;

namespace Reeve.Iam.ServiceCalls;

/// <summary>Who called a linked service, and what they may do there.</summary>
/// <param name="Caller">The caller.</param>
/// <param name="Verdicts">For each question, in order, a verdict for each of its resources.</param>
public sealed record CallerVerdicts(Caller Caller, ImmutableArray<ImmutableArray<ServiceVerdict>> Verdicts);
