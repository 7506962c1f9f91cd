using System.Collections.Immutable;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Lists the managed policies that the account sees: its own by name, and AWS's by path and name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html</remarks>
[Operation(ApiService.Iam, "ListPolicies")]
internal sealed class ListPolicies : IQuery<ListPoliciesRequest, ListPoliciesResponse>
{
    internal const string ScopeAws = "AWS";
    internal const string ScopeLocal = "Local";
    internal const string UsageBoundary = "PermissionsBoundary";
    internal const string UsagePermissions = "PermissionsPolicy";

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListPoliciesRequest request, OperationContext context) =>
        PolicyTargets.OfPath(request.PathPrefix);

    /// <inheritdoc/>
    public Result<ListPoliciesResponse> Read(Account account, ListPoliciesRequest request, OperationContext context) =>
        Paging.Take(request, Policies(account, request, context), account, context).Map(page => new ListPoliciesResponse(
            [.. page.Items.Select(policy => PolicyShape.Basic(account, policy))], page.IsTruncated, page.Marker));

    private static PagedList<IManagedPolicy> Policies(Account account, ListPoliciesRequest request, OperationContext context) => new(
        PagedList.Identity(
            "ListPolicies", request.Scope, request.OnlyAttached is true ? "attached" : null, request.PathPrefix, request.PolicyUsageFilter),
        last => InScope(account, request.Scope, last, context).Where(policy => IsWanted(policy, account, request)),
        PolicyOrder.PositionOf);

    private static IEnumerable<IManagedPolicy> InScope(Account account, string? scope, string? last, OperationContext context) =>
        (scope is ScopeAws ? [] : PolicyOrder.OwnAfter(account, last))
        .Concat(scope is ScopeLocal ? [] : PolicyOrder.OfAwsAfter(context.AwsManagedPolicies.All, last));

    private static bool IsWanted(IManagedPolicy policy, Account account, ListPoliciesRequest request) =>
        (request.PathPrefix is null || policy.Path.StartsWith(request.PathPrefix, StringComparison.Ordinal))
        && IsUsedAsWanted(account.Attachments.ContainsKey(policy.Arn), account.Boundaries.ContainsKey(policy.Arn), request);

    // AWS does not say what the filter for permissions policies leaves out; here it is what serves as boundaries only.
    private static bool IsUsedAsWanted(bool attached, bool bounding, ListPoliciesRequest request) => request.PolicyUsageFilter switch
    {
        UsageBoundary => bounding,
        UsagePermissions => attached || (!bounding && request.OnlyAttached is not true),
        _ => attached || request.OnlyAttached is not true,
    };
}

/// <summary>Parameters of ListPolicies.</summary>
internal sealed record ListPoliciesRequest : IPagedRequest
{
    [OneOf("All", ListPolicies.ScopeAws, ListPolicies.ScopeLocal)]
    public string? Scope { get; init; }

    public bool? OnlyAttached { get; init; }

    [Length(1, 512), Pattern(TextPattern.PolicyPath)]
    public string? PathPrefix { get; init; }

    [OneOf(ListPolicies.UsagePermissions, ListPolicies.UsageBoundary)]
    public string? PolicyUsageFilter { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListPolicies.</summary>
/// <param name="Policies">The policies, without descriptions and tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListPoliciesResponse(ImmutableArray<PolicyShape> Policies, bool IsTruncated, string? Marker);
