using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Finds MFA devices.</summary>
internal static class MfaDeviceLookup
{
    /// <summary>The device of a serial number.</summary>
    public static Result<VirtualMfaDevice> Existing(Account account, string serialNumber) =>
        account.VirtualMfaDevices.Find(serialNumber) is { } device ? device : MfaErrors.NoDevice(serialNumber);
}
