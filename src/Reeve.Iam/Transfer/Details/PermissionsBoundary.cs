using Reeve.Iam.Entities;

namespace Reeve.Iam.Transfer.Details;

/// <summary>The managed policy that bounds a user's or role's permissions.</summary>
internal sealed record PermissionsBoundary
{
    public string PermissionsBoundaryType { get; init; } = "Policy";

    public required string PermissionsBoundaryArn { get; init; }

    /// <summary>The boundary of an entity, or null for none.</summary>
    public static PermissionsBoundary? Of(IPrincipalEntity entity) =>
        entity.PermissionsBoundaryArn is { } arn ? new() { PermissionsBoundaryArn = arn } : null;
}
