using System.Collections.Immutable;

namespace Reeve.Policy.Actions;

/// <summary>An action of a service.</summary>
public sealed record ActionDescription
{
    /// <summary>The name, without the service: <c>PassRole</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it grants, in one sentence of AWS's reference.</summary>
    public required string Description { get; init; }

    /// <summary>What sort of action it is.</summary>
    public required AccessLevel AccessLevel { get; init; }

    /// <summary>The resource types that it can be restricted to. Where there are none, only the resource <c>*</c> matches.</summary>
    public required ImmutableArray<ActionResource> Resources { get; init; }

    /// <summary>The condition keys that it has whatever the resource; <see cref="ActionResource.ConditionKeys"/> has more.</summary>
    public required ImmutableArray<ConditionKeyDescription> ConditionKeys { get; init; }

    /// <summary>Other actions that a caller needs for it to succeed, with their services: <c>iam:PassRole</c>.</summary>
    public required ImmutableArray<string> DependentActions { get; init; }
}
