using Reeve.Manifests;

namespace Reeve.Server.Operator.Services;

/// <summary>Something about a manifest, and where.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Message">One sentence.</param>
public sealed record FaultAnswer(int Line, int Column, string Message)
{
    internal static FaultAnswer[] Of(IEnumerable<ManifestFault> faults) => [.. faults.Select(fault => new FaultAnswer(fault.Line, fault.Column, fault.Message))];
}
