using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Lists the account's virtual MFA devices, with whose they are.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html</remarks>
[Operation(ApiService.Iam, "ListVirtualMFADevices")]
internal sealed class ListVirtualMfaDevices : IQuery<ListVirtualMfaDevicesRequest, ListVirtualMfaDevicesResponse>
{
    internal const string Assigned = "Assigned";
    internal const string Unassigned = "Unassigned";
    internal const string Any = "Any";

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListVirtualMfaDevicesRequest request, OperationContext context) =>
        new("*", Arns.MfaDevice(account.Id, "/", ""));

    /// <inheritdoc/>
    public Result<ListVirtualMfaDevicesResponse> Read(Account account, ListVirtualMfaDevicesRequest request, OperationContext context) =>
        Paging.Take(request, Devices(account, request.AssignmentStatus), account, context).Map(page => new ListVirtualMfaDevicesResponse(
            [.. page.Items.Select(device => VirtualMfaDeviceShape.Of(account, device, context))], page.IsTruncated, page.Marker));

    private static PagedList<VirtualMfaDevice> Devices(Account account, string status) => new(
        PagedList.Identity("ListVirtualMFADevices", status),
        last => account.VirtualMfaDevices.After(last).Where(device => status is Any || device.OwnerId is null == status is Unassigned),
        device => device.SerialNumber);
}

/// <summary>Parameters of ListVirtualMFADevices.</summary>
internal sealed record ListVirtualMfaDevicesRequest : IPagedRequest
{
    [OneOf(ListVirtualMfaDevices.Assigned, ListVirtualMfaDevices.Unassigned, ListVirtualMfaDevices.Any)]
    public string AssignmentStatus { get; init; } = ListVirtualMfaDevices.Any;

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListVirtualMFADevices.</summary>
/// <param name="VirtualMfaDevices">The devices.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListVirtualMfaDevicesResponse(
    [property: WireName("VirtualMFADevices")] ImmutableArray<VirtualMfaDeviceShape> VirtualMfaDevices, bool IsTruncated, string? Marker);
