using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Reports;

/// <summary>A user with its groups and policies.</summary>
internal sealed record UserDetailShape
{
    public required string Path { get; init; }

    public required string UserName { get; init; }

    public required string UserId { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>Default, not empty, where there is none.</summary>
    public ImmutableArray<PolicyDetailShape> UserPolicyList { get; init; }

    public required ImmutableArray<string> GroupList { get; init; }

    public required ImmutableArray<AttachedPolicyShape> AttachedManagedPolicies { get; init; }

    public PermissionsBoundaryShape? PermissionsBoundary { get; init; }

    public required ImmutableArray<Tag> Tags { get; init; }

    /// <summary>The shape of a user.</summary>
    public static UserDetailShape Of(Account account, User user) => new()
    {
        Path = user.Path,
        UserName = user.Name,
        UserId = user.UniqueId,
        Arn = Arns.User(account.Id, user.Path, user.Name),
        CreateDate = user.CreateDate,
        UserPolicyList = PolicyDetailShape.Of(user),
        GroupList = [.. account.GroupsOf(user).Select(group => group.Name)],
        AttachedManagedPolicies = [.. user.AttachedPolicyArns.Select(AttachedPolicyShape.Of)],
        PermissionsBoundary = PermissionsBoundaryShape.Of(user.PermissionsBoundaryArn),
        Tags = user.Tags,
    };
}
