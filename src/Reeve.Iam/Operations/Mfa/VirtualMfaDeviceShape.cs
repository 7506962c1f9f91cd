using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>A virtual MFA device as answers show it; only the answer that creates it carries the seed.</summary>
internal sealed record VirtualMfaDeviceShape
{
    public required string SerialNumber { get; init; }

    [Sensitive]
    public ReadOnlyMemory<byte>? Base32StringSeed { get; init; }

    [Sensitive, WireName("QRCodePNG")]
    public ReadOnlyMemory<byte>? QrCodePng { get; init; }

    public UserShape? User { get; init; }

    public DateTimeOffset? EnableDate { get; init; }

    /// <summary>Default, not empty, where the answer has none.</summary>
    public ImmutableArray<Tag> Tags { get; init; }

    /// <summary>The shape of a device in a list.</summary>
    public static VirtualMfaDeviceShape Of(Account account, VirtualMfaDevice device, OperationContext context) => new()
    {
        SerialNumber = device.SerialNumber,
        User = OwnerOf(account, device, context),
        EnableDate = device.EnableDate,
    };

    private static UserShape? OwnerOf(Account account, VirtualMfaDevice device, OperationContext context)
    {
        if (device.OwnerId is not { } ownerId)
        {
            return null;
        }

        return account.PrincipalNames.TryGetValue(ownerId, out var name) && account.Users.Find(name) is { } user
            ? UserShape.Basic(account.Id, user).WithPasswordUse(account, context)
            : UserShape.Root(account);
    }
}
