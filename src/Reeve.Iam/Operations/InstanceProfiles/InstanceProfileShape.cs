using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>An instance profile as answers show it.</summary>
internal sealed record InstanceProfileShape
{
    public required string Path { get; init; }

    public required string InstanceProfileName { get; init; }

    public required string InstanceProfileId { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The role, or none.</summary>
    public required ImmutableArray<RoleShape> Roles { get; init; }

    /// <summary>Default, not empty, where the answer has none.</summary>
    public ImmutableArray<Tag> Tags { get; init; }

    /// <summary>What every answer about a profile carries.</summary>
    public static InstanceProfileShape Basic(Account account, InstanceProfile profile, OperationContext context) => new()
    {
        Path = profile.Path,
        InstanceProfileName = profile.Name,
        InstanceProfileId = profile.UniqueId,
        Arn = Arns.InstanceProfile(account.Id, profile.Path, profile.Name),
        CreateDate = profile.CreateDate,
        Roles = profile.RoleName is { } name && account.Roles.Find(name) is { } role ? [RoleShape.Basic(account, role, context)] : [],
    };
}
