using System.Collections.Immutable;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Lists the managed policies attached to a group.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html</remarks>
[Operation(ApiService.Iam, "ListAttachedGroupPolicies")]
internal sealed class ListAttachedGroupPolicies : IQuery<ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListAttachedGroupPoliciesRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName);

    /// <inheritdoc/>
    public Result<ListAttachedGroupPoliciesResponse> Read(Account account, ListAttachedGroupPoliciesRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName)
            .Then(group => Paging.Take(request, Attachments.Of(group, "ListAttachedGroupPolicies", request.PathPrefix), account, context))
            .Map(page => new ListAttachedGroupPoliciesResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListAttachedGroupPolicies.</summary>
internal sealed record ListAttachedGroupPoliciesRequest : IPagedRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [Length(1, 512), Pattern(TextPattern.PolicyPath)]
    public string? PathPrefix { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListAttachedGroupPolicies.</summary>
/// <param name="AttachedPolicies">The policies.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListAttachedGroupPoliciesResponse(ImmutableArray<AttachedPolicyShape> AttachedPolicies, bool IsTruncated, string? Marker);
