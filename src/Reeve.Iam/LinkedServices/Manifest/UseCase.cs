using System.Collections.Immutable;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>A way to use the service that needs a role, as the console's role wizard offers it.</summary>
public sealed record UseCase
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The service-linked role that it makes, or null where it makes an ordinary service role.</summary>
    public string? Role { get; init; }

    /// <summary>How far the permissions can be chosen.</summary>
    public PermissionsChoice Permissions { get; init; }

    /// <summary>The ARNs of the policies that the role gets, or among which its maker chooses.</summary>
    public ImmutableArray<string> Policies { get; init => field = value.IsDefault ? [] : value; } = [];
}
