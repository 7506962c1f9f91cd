using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Lists the versions of a managed policy, newest first, without their documents.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html</remarks>
[Operation(ApiService.Iam, "ListPolicyVersions")]
internal sealed class ListPolicyVersions : IQuery<ListPolicyVersionsRequest, ListPolicyVersionsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListPolicyVersionsRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn);

    /// <inheritdoc/>
    public Result<ListPolicyVersionsResponse> Read(Account account, ListPolicyVersionsRequest request, OperationContext context) =>
        PolicyLookup.Existing(account, context, request.PolicyArn).Then(policy => Paging
            .Take(request, VersionsOf(policy), account, context)
            .Map(page => new ListPolicyVersionsResponse(
                [.. page.Items.Select(version => PolicyVersionShape.Basic(policy, version))], page.IsTruncated, page.Marker)));

    private static PagedList<IPolicyVersion> VersionsOf(IManagedPolicy policy) => new(
        PagedList.Identity("ListPolicyVersions", policy.Arn),
        last => policy.Versions.Where(version => last is null || Number(version.VersionId) < Number(last)),
        version => version.VersionId);

    private static int Number(string versionId) => int.Parse(versionId.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>Parameters of ListPolicyVersions.</summary>
internal sealed record ListPolicyVersionsRequest : IPagedRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListPolicyVersions.</summary>
/// <param name="Versions">The versions.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListPolicyVersionsResponse(ImmutableArray<PolicyVersionShape> Versions, bool IsTruncated, string? Marker);
