using System.Collections.Immutable;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>A condition key with the values that a simulation gives it.</summary>
internal sealed record ContextEntry
{
    [Length(5, 256)]
    public string? ContextKeyName { get; init; }

    public ImmutableArray<string> ContextKeyValues { get; init; }

    [OneOf(
        "string", "stringList", "numeric", "numericList", "boolean", "booleanList", "ip", "ipList", "binary", "binaryList", "date", "dateList")]
    public string? ContextKeyType { get; init; }
}
