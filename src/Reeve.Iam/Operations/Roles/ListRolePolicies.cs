using System.Collections.Immutable;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Lists the names of the inline policies of a role.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html</remarks>
[Operation(ApiService.Iam, "ListRolePolicies")]
internal sealed class ListRolePolicies : IQuery<ListRolePoliciesRequest, ListRolePoliciesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListRolePoliciesRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName);

    /// <inheritdoc/>
    public Result<ListRolePoliciesResponse> Read(Account account, ListRolePoliciesRequest request, OperationContext context) =>
        RoleLookup.Existing(account, request.RoleName)
            .Then(role => Paging.Take(request, InlinePolicies.NamesOf(role, "ListRolePolicies"), account, context))
            .Map(page => new ListRolePoliciesResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListRolePolicies.</summary>
internal sealed record ListRolePoliciesRequest : IPagedRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListRolePolicies.</summary>
/// <param name="PolicyNames">The names.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListRolePoliciesResponse(ImmutableArray<string> PolicyNames, bool IsTruncated, string? Marker);
