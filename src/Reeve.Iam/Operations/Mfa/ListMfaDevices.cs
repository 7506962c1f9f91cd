using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Lists the MFA devices of a user or of the caller, oldest first.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html</remarks>
[Operation(ApiService.Iam, "ListMFADevices")]
internal sealed class ListMfaDevices : IQuery<ListMfaDevicesRequest, ListMfaDevicesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListMfaDevicesRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<ListMfaDevicesResponse> Read(Account account, ListMfaDevicesRequest request, OperationContext context) =>
        MfaOwner.Resolve(account, request.UserName, context.Caller).Then(owner => Paging.Take(request, DevicesOf(owner), account, context)
            .Map(page => new ListMfaDevicesResponse(
                [.. page.Items.Select(device => MfaDeviceShape.Of(owner, account, device))], page.IsTruncated, page.Marker)));

    private static PagedList<VirtualMfaDevice> DevicesOf(MfaOwner owner) =>
        PagedList.Sorted(PagedList.Identity("ListMFADevices", owner.Id), owner.Devices, PositionOf, StringComparer.Ordinal);

    private static string PositionOf(VirtualMfaDevice device) =>
        string.Create(CultureInfo.InvariantCulture, $"{device.EnableDate?.UtcTicks ?? 0:D19} {device.SerialNumber}");
}

/// <summary>Parameters of ListMFADevices.</summary>
internal sealed record ListMfaDevicesRequest : IPagedRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListMFADevices.</summary>
/// <param name="MfaDevices">The devices.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListMfaDevicesResponse(
    [property: WireName("MFADevices")] ImmutableArray<MfaDeviceShape> MfaDevices, bool IsTruncated, string? Marker);
