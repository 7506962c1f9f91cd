using System.Collections.Immutable;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>An action of a service.</summary>
public sealed record ServiceAction
{
    /// <summary>Its name without the prefix: <c>CreateLedger</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Patterns of the ARNs that it acts on; empty where it takes no resource.</summary>
    public ImmutableArray<string> Resources { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The condition keys that it supports besides the global ones.</summary>
    public ImmutableArray<string> ConditionKeys { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the service may do with its roles in answer to the action.</summary>
    public ImmutableArray<RolePart> SetsInMotion { get; init => field = value.IsDefault ? [] : value; } = [];
}
