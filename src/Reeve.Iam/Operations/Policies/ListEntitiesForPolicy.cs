using System.Collections.Immutable;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Lists the groups, users and roles that a managed policy is attached to, or whose permissions it bounds.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html</remarks>
[Operation(ApiService.Iam, "ListEntitiesForPolicy")]
internal sealed class ListEntitiesForPolicy : IQuery<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse>
{
    internal const string OwnPolicies = "LocalManagedPolicy";
    internal const string PoliciesOfAws = "AWSManagedPolicy";

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListEntitiesForPolicyRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn);

    /// <inheritdoc/>
    public Result<ListEntitiesForPolicyResponse> Read(Account account, ListEntitiesForPolicyRequest request, OperationContext context)
    {
        if (!PolicyArns.IsWellFormed(request.PolicyArn))
        {
            return PolicyErrors.InvalidArn(request.PolicyArn);
        }

        if (PolicyLookup.Find(account, context, request.PolicyArn) is null)
        {
            return PolicyErrors.NotAttachable(request.PolicyArn);
        }

        return Paging.Take(request, EntitiesOf(account, request), account, context).Map(page => Answer(page));
    }

    private static PagedList<PolicyUser> EntitiesOf(Account account, ListEntitiesForPolicyRequest request) => new(
        PagedList.Identity("ListEntitiesForPolicy", request.PolicyArn, request.EntityFilter, request.PathPrefix, request.PolicyUsageFilter),
        last => PolicyUser.After(account, request.PolicyArn, request.PolicyUsageFilter, last).Where(user =>
            IsOfKind(request, user)
            && (request.PathPrefix is null || user.Entity.Path.StartsWith(request.PathPrefix, StringComparison.Ordinal))),
        user => user.Position);

    // AWS lists two kinds of policies among the values, without a word: whoever holds one of that kind, then.
    private static bool IsOfKind(ListEntitiesForPolicyRequest request, PolicyUser user) => request.EntityFilter switch
    {
        null => true,
        OwnPolicies => PolicyArns.OwnerOf(request.PolicyArn) is not "aws",
        PoliciesOfAws => PolicyArns.OwnerOf(request.PolicyArn) is "aws",
        var kind => kind == user.Kind,
    };

    private static ListEntitiesForPolicyResponse Answer(Page<PolicyUser> page)
    {
        var byKind = page.Items.ToLookup(user => user.Kind, user => user.Entity);
        return new(
            [.. byKind[PolicyUser.Group].Select(group => new PolicyGroupShape(group.Name, group.UniqueId))],
            [.. byKind[PolicyUser.User].Select(user => new PolicyUserShape(user.Name, user.UniqueId))],
            [.. byKind[PolicyUser.Role].Select(role => new PolicyRoleShape(role.Name, role.UniqueId))],
            page.IsTruncated,
            page.Marker);
    }
}

/// <summary>Parameters of ListEntitiesForPolicy.</summary>
internal sealed record ListEntitiesForPolicyRequest : IPagedRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }

    [OneOf(PolicyUser.User, PolicyUser.Role, PolicyUser.Group, ListEntitiesForPolicy.OwnPolicies, ListEntitiesForPolicy.PoliciesOfAws)]
    public string? EntityFilter { get; init; }

    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? PathPrefix { get; init; }

    [OneOf(ListPolicies.UsagePermissions, ListPolicies.UsageBoundary)]
    public string? PolicyUsageFilter { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListEntitiesForPolicy.</summary>
/// <param name="PolicyGroups">The groups, by name.</param>
/// <param name="PolicyUsers">The users, by name.</param>
/// <param name="PolicyRoles">The roles, by name.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListEntitiesForPolicyResponse(
    ImmutableArray<PolicyGroupShape> PolicyGroups,
    ImmutableArray<PolicyUserShape> PolicyUsers,
    ImmutableArray<PolicyRoleShape> PolicyRoles,
    bool IsTruncated,
    string? Marker);

/// <summary>A group that has a policy.</summary>
/// <param name="GroupName">The name.</param>
/// <param name="GroupId">The unique id.</param>
internal sealed record PolicyGroupShape(string GroupName, string GroupId);

/// <summary>A user that has a policy, or is bounded by it.</summary>
/// <param name="UserName">The name.</param>
/// <param name="UserId">The unique id.</param>
internal sealed record PolicyUserShape(string UserName, string UserId);

/// <summary>A role that has a policy, or is bounded by it.</summary>
/// <param name="RoleName">The name.</param>
/// <param name="RoleId">The unique id.</param>
internal sealed record PolicyRoleShape(string RoleName, string RoleId);
