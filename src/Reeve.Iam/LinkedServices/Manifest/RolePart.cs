using System.Collections.Immutable;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>A part of the permissions of a service's role.</summary>
public sealed record RolePart
{
    /// <summary>The role's name in the manifest.</summary>
    public required string Role { get; init; }

    /// <summary>The Sids of the statements; empty for all of them.</summary>
    public ImmutableArray<string> Statements { get; init => field = value.IsDefault ? [] : value; } = [];
}
