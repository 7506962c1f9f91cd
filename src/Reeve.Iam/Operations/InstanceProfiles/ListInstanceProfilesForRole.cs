using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Lists the instance profiles that have a role, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html</remarks>
[Operation(ApiService.Iam, "ListInstanceProfilesForRole")]
internal sealed class ListInstanceProfilesForRole : IQuery<ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListInstanceProfilesForRoleRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName);

    /// <inheritdoc/>
    public Result<ListInstanceProfilesForRoleResponse> Read(
        Account account, ListInstanceProfilesForRoleRequest request, OperationContext context) =>
        RoleLookup.Existing(account, request.RoleName)
            .Then(role => Paging.Take(request, ProfilesOf(role, account), account, context))
            .Map(page => new ListInstanceProfilesForRoleResponse(
                [.. page.Items.Select(profile => InstanceProfileShape.Basic(account, profile, context))], page.IsTruncated, page.Marker));

    private static PagedList<InstanceProfile> ProfilesOf(Role role, Account account) => new(
        PagedList.Identity("ListInstanceProfilesForRole", role.UniqueId),
        last => account.InstanceProfiles.After(last).Where(profile => profile.RoleName == role.Name),
        profile => profile.Name);
}

/// <summary>Parameters of ListInstanceProfilesForRole.</summary>
internal sealed record ListInstanceProfilesForRoleRequest : IPagedRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListInstanceProfilesForRole.</summary>
/// <param name="InstanceProfiles">The profiles, without tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListInstanceProfilesForRoleResponse(
    ImmutableArray<InstanceProfileShape> InstanceProfiles, bool IsTruncated, string? Marker);
