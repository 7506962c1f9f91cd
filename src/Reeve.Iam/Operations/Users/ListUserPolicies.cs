using System.Collections.Immutable;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Lists the names of the inline policies of a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html</remarks>
[Operation(ApiService.Iam, "ListUserPolicies")]
internal sealed class ListUserPolicies : IQuery<ListUserPoliciesRequest, ListUserPoliciesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListUserPoliciesRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<ListUserPoliciesResponse> Read(Account account, ListUserPoliciesRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => Paging.Take(request, InlinePolicies.NamesOf(user, "ListUserPolicies"), account, context))
            .Map(page => new ListUserPoliciesResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListUserPolicies.</summary>
internal sealed record ListUserPoliciesRequest : IPagedRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListUserPolicies.</summary>
/// <param name="PolicyNames">The names.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListUserPoliciesResponse(ImmutableArray<string> PolicyNames, bool IsTruncated, string? Marker);
