using System.Collections.Immutable;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Lists the managed policies attached to a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html</remarks>
[Operation(ApiService.Iam, "ListAttachedUserPolicies")]
internal sealed class ListAttachedUserPolicies : IQuery<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListAttachedUserPoliciesRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<ListAttachedUserPoliciesResponse> Read(Account account, ListAttachedUserPoliciesRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => Paging.Take(request, Attachments.Of(user, "ListAttachedUserPolicies", request.PathPrefix), account, context))
            .Map(page => new ListAttachedUserPoliciesResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListAttachedUserPolicies.</summary>
internal sealed record ListAttachedUserPoliciesRequest : IPagedRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [Length(1, 512), Pattern(TextPattern.PolicyPath)]
    public string? PathPrefix { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListAttachedUserPolicies.</summary>
/// <param name="AttachedPolicies">The policies.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListAttachedUserPoliciesResponse(ImmutableArray<AttachedPolicyShape> AttachedPolicies, bool IsTruncated, string? Marker);
