using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Reports;

/// <summary>
/// Tells all users, groups, roles and managed policies of the account with their relations and documents. Of AWS's policies it tells those that
/// something in the account uses.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html</remarks>
[Operation(ApiService.Iam, "GetAccountAuthorizationDetails")]
internal sealed class GetAccountAuthorizationDetails
    : IQuery<GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetAccountAuthorizationDetailsRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<GetAccountAuthorizationDetailsResponse> Read(
        Account account, GetAccountAuthorizationDetailsRequest request, OperationContext context) =>
        Paging.Take(request, Entries(account, request, context), account, context).Map(page => Answer(page, account, context));

    private static PagedList<AuthorizationEntry> Entries(
        Account account, GetAccountAuthorizationDetailsRequest request, OperationContext context) => new(
        PagedList.Identity("GetAccountAuthorizationDetails", [.. AuthorizationEntry.Kinds.Where(request.Filter.Contains)]),
        last => AuthorizationEntry.After(account, request.Filter, context.AwsManagedPolicies, last),
        entry => entry.Position)
        {
            WeightOf = entry => entry.Weight,
        };

    private static GetAccountAuthorizationDetailsResponse Answer(
        Page<AuthorizationEntry> page, Account account, OperationContext context)
    {
        var entities = page.Items.Select(entry => entry.Entity).ToArray();
        var profiles = RoleProfiles(entities, account);
        return new(
            [.. entities.OfType<User>().Select(user => UserDetailShape.Of(account, user))],
            [.. entities.OfType<Group>().Select(group => GroupDetailShape.Of(account.Id, group))],
            [.. entities.OfType<Role>().Select(role => RoleDetailShape.Of(account, role, profiles[role.Name], context))],
            [.. entities.OfType<IManagedPolicy>().Select(policy => ManagedPolicyDetailShape.Of(account, policy, context))],
            page.IsTruncated,
            page.Marker);
    }

    // Profiles know their roles, not roles their profiles: look through them once for a page, and only where it has a role.
    private static ILookup<string?, InstanceProfile> RoleProfiles(object[] entities, Account account) =>
        (entities.OfType<Role>().Any() ? account.InstanceProfiles.Values : []).ToLookup(profile => profile.RoleName, StringComparer.Ordinal);
}

/// <summary>Parameters of GetAccountAuthorizationDetails.</summary>
internal sealed record GetAccountAuthorizationDetailsRequest : IPagedRequest
{
    /// <summary>What to tell; everything when it is empty.</summary>
    [OneOf(
        AuthorizationEntry.User, AuthorizationEntry.Role, AuthorizationEntry.Group, AuthorizationEntry.OwnPolicy, AuthorizationEntry.AwsPolicy)]
    public ImmutableArray<string> Filter { get; init; } = [];

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }
}

/// <summary>Answer of GetAccountAuthorizationDetails; lists without an entry are empty, not absent.</summary>
/// <param name="UserDetailList">The users, by name.</param>
/// <param name="GroupDetailList">The groups, by name.</param>
/// <param name="RoleDetailList">The roles, by name.</param>
/// <param name="Policies">The account's own managed policies by name, and AWS's by path and name.</param>
/// <param name="IsTruncated">Whether there is more.</param>
/// <param name="Marker">Where to go on, when there is.</param>
internal sealed record GetAccountAuthorizationDetailsResponse(
    ImmutableArray<UserDetailShape> UserDetailList,
    ImmutableArray<GroupDetailShape> GroupDetailList,
    ImmutableArray<RoleDetailShape> RoleDetailList,
    ImmutableArray<ManagedPolicyDetailShape> Policies,
    bool IsTruncated,
    string? Marker);
