using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Lists the tags of a virtual MFA device.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADeviceTags.html</remarks>
[Operation(ApiService.Iam, "ListMFADeviceTags")]
internal sealed class ListMfaDeviceTags : IQuery<ListMfaDeviceTagsRequest, ListMfaDeviceTagsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListMfaDeviceTagsRequest request, OperationContext context) =>
        MfaTargets.Of(account, request.SerialNumber);

    /// <inheritdoc/>
    public Result<ListMfaDeviceTagsResponse> Read(Account account, ListMfaDeviceTagsRequest request, OperationContext context) =>
        MfaDeviceLookup.Existing(account, request.SerialNumber)
            .Then(device => Paging.Take(request, TagsOf(device), account, context))
            .Map(page => new ListMfaDeviceTagsResponse(page.Items, page.IsTruncated, page.Marker));

    private static PagedList<Tag> TagsOf(VirtualMfaDevice device) => PagedList.Sorted(
        PagedList.Identity("ListMFADeviceTags", device.SerialNumber), device.Tags, tag => tag.Key, DeviceTags.Order);
}

/// <summary>Parameters of ListMFADeviceTags.</summary>
internal sealed record ListMfaDeviceTagsRequest : IPagedRequest
{
    [RequiredMember, Length(9, 256), Pattern(TextPattern.SerialNumber)]
    public required string SerialNumber { get; init; }

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListMFADeviceTags.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListMfaDeviceTagsResponse(ImmutableArray<Tag> Tags, bool IsTruncated, string? Marker);
