using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Lists the instance profiles, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html</remarks>
[Operation(ApiService.Iam, "ListInstanceProfiles")]
internal sealed class ListInstanceProfiles : IQuery<ListInstanceProfilesRequest, ListInstanceProfilesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListInstanceProfilesRequest request, OperationContext context) =>
        new("*", Arns.InstanceProfile(account.Id, request.PathPrefix ?? "/", ""));

    /// <inheritdoc/>
    public Result<ListInstanceProfilesResponse> Read(Account account, ListInstanceProfilesRequest request, OperationContext context) =>
        Paging.Take(request, ProfilesBelow(request.PathPrefix, account), account, context).Map(page => new ListInstanceProfilesResponse(
            [.. page.Items.Select(profile => InstanceProfileShape.Basic(account, profile, context))], page.IsTruncated, page.Marker));

    private static PagedList<InstanceProfile> ProfilesBelow(string? pathPrefix, Account account) => new(
        PagedList.Identity("ListInstanceProfiles", pathPrefix),
        last => account.InstanceProfiles.After(last)
            .Where(profile => pathPrefix is null || profile.Path.StartsWith(pathPrefix, StringComparison.Ordinal)),
        profile => profile.Name);
}

/// <summary>Parameters of ListInstanceProfiles.</summary>
internal sealed record ListInstanceProfilesRequest : IPagedRequest
{
    [Length(1, 512), Pattern(TextPattern.PathPrefix)]
    public string? PathPrefix { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListInstanceProfiles.</summary>
/// <param name="InstanceProfiles">The profiles, without tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListInstanceProfilesResponse(ImmutableArray<InstanceProfileShape> InstanceProfiles, bool IsTruncated, string? Marker);
