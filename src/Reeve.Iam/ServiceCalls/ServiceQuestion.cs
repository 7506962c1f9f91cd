using System.Collections.Immutable;

namespace Reeve.Iam.ServiceCalls;

/// <summary>What a linked service asks about its caller: may it do this?</summary>
public sealed record ServiceQuestion
{
    /// <summary>An action of the service: <c>ledger:CreateLedger</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The resources, as ARNs, each of which must be allowed; <c>*</c> for an action that takes none.</summary>
    public required ImmutableArray<string> Resources { get; init; }

    /// <summary>The condition keys that the service tells: its own, and those of <c>aws:</c> that describe the request and the resource.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Context { get; init; } = [];
}
