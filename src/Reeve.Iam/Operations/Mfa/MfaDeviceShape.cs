using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>An MFA device in the list of its owner's.</summary>
/// <param name="UserName">The user; for the root, the account's id.</param>
/// <param name="SerialNumber">The device.</param>
/// <param name="EnableDate">Since when it is theirs.</param>
internal sealed record MfaDeviceShape(string UserName, string SerialNumber, DateTimeOffset EnableDate)
{
    /// <summary>The shape of a device.</summary>
    public static MfaDeviceShape Of(MfaOwner owner, Account account, VirtualMfaDevice device) =>
        new(owner.UserName ?? account.Id, device.SerialNumber, device.EnableDate ?? account.Root.CreateDate);
}
