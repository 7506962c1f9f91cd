using System.Collections.Immutable;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Lists the names of the inline policies of a group.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html</remarks>
[Operation(ApiService.Iam, "ListGroupPolicies")]
internal sealed class ListGroupPolicies : IQuery<ListGroupPoliciesRequest, ListGroupPoliciesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListGroupPoliciesRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName);

    /// <inheritdoc/>
    public Result<ListGroupPoliciesResponse> Read(Account account, ListGroupPoliciesRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName)
            .Then(group => Paging.Take(request, InlinePolicies.NamesOf(group, "ListGroupPolicies"), account, context))
            .Map(page => new ListGroupPoliciesResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListGroupPolicies.</summary>
internal sealed record ListGroupPoliciesRequest : IPagedRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListGroupPolicies.</summary>
/// <param name="PolicyNames">The names.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListGroupPoliciesResponse(ImmutableArray<string> PolicyNames, bool IsTruncated, string? Marker);
