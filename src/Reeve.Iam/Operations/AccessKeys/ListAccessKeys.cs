using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>Lists the access keys of a user or of the caller, oldest first, without their secrets.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html</remarks>
[Operation(ApiService.Iam, "ListAccessKeys")]
internal sealed class ListAccessKeys : IQuery<ListAccessKeysRequest, ListAccessKeysResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListAccessKeysRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<ListAccessKeysResponse> Read(Account account, ListAccessKeysRequest request, OperationContext context) =>
        AccessKeyOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => Paging.Take(request, KeysOf(owner), account, context))
            .Map(page => new ListAccessKeysResponse(
                [.. page.Items.Select(AccessKeyMetadataShape.Of)], page.IsTruncated, page.Marker));

    private static PagedList<AccessKey> KeysOf(AccessKeyOwner owner) =>
        PagedList.Sorted(PagedList.Identity("ListAccessKeys", owner.UserName), owner.Keys, PositionOf, StringComparer.Ordinal);

    private static string PositionOf(AccessKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.CreateDate.UtcTicks:D19} {key.Id}");
}

/// <summary>Parameters of ListAccessKeys.</summary>
internal sealed record ListAccessKeysRequest : IPagedRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListAccessKeys.</summary>
/// <param name="AccessKeyMetadata">The keys.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListAccessKeysResponse(ImmutableArray<AccessKeyMetadataShape> AccessKeyMetadata, bool IsTruncated, string? Marker);
