using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Mfa;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Creates a virtual MFA device. Its seed is in the answer, as text and as a picture, and never again anywhere.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateVirtualMFADevice.html</remarks>
[Operation(ApiService.Iam, "CreateVirtualMFADevice")]
internal sealed class CreateVirtualMfaDevice : IOperation<CreateVirtualMfaDeviceRequest, CreateVirtualMfaDeviceResponse>
{
    // As long as AWS's: 64 letters of base 32.
    private const int SeedLength = 40;
    private const int LongestSerialNumber = 256;

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateVirtualMfaDeviceRequest request, OperationContext context) =>
        new(SerialNumberOf(account, request))
        {
            RequestTags = request.Tags,
            CompanionActions = request.Tags.IsEmpty ? [] : ["iam:TagMFADevice"],
        };

    /// <inheritdoc/>
    public Result<Change<CreateVirtualMfaDeviceResponse>> Apply(
        Account account, CreateVirtualMfaDeviceRequest request, OperationContext context)
    {
        var serialNumber = SerialNumberOf(account, request);
        if (serialNumber.Length > LongestSerialNumber)
        {
            return IamErrors.InvalidInput($"The serial number of an MFA device has at most {LongestSerialNumber} characters; path and name are too long.");
        }

        if (account.VirtualMfaDevices.Contains(serialNumber))
        {
            return MfaErrors.Exists();
        }

        if (account.VirtualMfaDevices.Count >= account.Quotas.Users)
        {
            return IamErrors.QuotaExceeded("VirtualMFADevicesPerAccount", account.Quotas.Users);
        }

        return DeviceTags.Merge([], request.Tags, account.Quotas.TagsPerResource).Map(tags => Make(account, request, serialNumber, tags, context));
    }

    private static Change<CreateVirtualMfaDeviceResponse> Make(
        Account account, CreateVirtualMfaDeviceRequest request, string serialNumber, ImmutableArray<Tag> tags, OperationContext context)
    {
        var seed = new byte[SeedLength];
        context.Ids.Fill(seed);
        var device = new VirtualMfaDevice
        {
            SerialNumber = serialNumber,
            SealedSeed = context.Sealer.Seal(seed, VirtualMfaDevice.SealingPurpose(serialNumber)),
            Tags = tags,
        };
        var text = OtpNet.Base32Encoding.ToString(seed);
        var accountName = context.Directory.Entries.GetValueOrDefault(account.Id)?.Alias ?? account.Id;
        return Change.Of(account.With(device), new CreateVirtualMfaDeviceResponse(new()
        {
            SerialNumber = serialNumber,
            Base32StringSeed = Encoding.ASCII.GetBytes(text),
            QrCodePng = SeedPicture.Draw(SeedPicture.TextOf(request.VirtualMfaDeviceName, accountName, text)),
            Tags = tags.IsEmpty ? default : tags,
        }));
    }

    private static string SerialNumberOf(Account account, CreateVirtualMfaDeviceRequest request) =>
        Arns.MfaDevice(account.Id, request.Path ?? "/", request.VirtualMfaDeviceName);
}

/// <summary>Parameters of CreateVirtualMFADevice.</summary>
internal sealed record CreateVirtualMfaDeviceRequest
{
    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? Path { get; init; }

    /// <summary>The model sets no greatest length; the longest serial number does.</summary>
    [RequiredMember, WireName("VirtualMFADeviceName"), Length(1, 226), Pattern(TextPattern.EntityName)]
    public required string VirtualMfaDeviceName { get; init; }

    [Count(0, 50)]
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>Answer of CreateVirtualMFADevice.</summary>
/// <param name="VirtualMfaDevice">The device.</param>
internal sealed record CreateVirtualMfaDeviceResponse([property: WireName("VirtualMFADevice")] VirtualMfaDeviceShape VirtualMfaDevice);
