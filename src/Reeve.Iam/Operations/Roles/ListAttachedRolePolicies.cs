using System.Collections.Immutable;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Lists the managed policies attached to a role.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html</remarks>
[Operation(ApiService.Iam, "ListAttachedRolePolicies")]
internal sealed class ListAttachedRolePolicies : IQuery<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListAttachedRolePoliciesRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName);

    /// <inheritdoc/>
    public Result<ListAttachedRolePoliciesResponse> Read(Account account, ListAttachedRolePoliciesRequest request, OperationContext context) =>
        RoleLookup.Existing(account, request.RoleName)
            .Then(role => Paging.Take(request, Attachments.Of(role, "ListAttachedRolePolicies", request.PathPrefix), account, context))
            .Map(page => new ListAttachedRolePoliciesResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListAttachedRolePolicies.</summary>
internal sealed record ListAttachedRolePoliciesRequest : IPagedRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [Length(1, 512), Pattern(TextPattern.PolicyPath)]
    public string? PathPrefix { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListAttachedRolePolicies.</summary>
/// <param name="AttachedPolicies">The policies.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListAttachedRolePoliciesResponse(ImmutableArray<AttachedPolicyShape> AttachedPolicies, bool IsTruncated, string? Marker);
