using Reeve.Iam.Errors;
using Reeve.Iam.Mfa;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>What operations on MFA devices are refused with.</summary>
internal static class MfaErrors
{
    /// <summary>There is no such device, or it is not the user's.</summary>
    public static IamError NoDevice(string serialNumber) =>
        IamErrors.NoSuchEntity($"MFA Device with serial number {serialNumber} does not exist.");

    /// <summary>There is such a device already.</summary>
    public static IamError Exists() => new("EntityAlreadyExists", 409, "MFA device already exists.");

    /// <summary>The device is somebody's.</summary>
    public static IamError InUse() => new("EntityAlreadyExists", 409, "MFA Device is already in use.");

    /// <summary>The device is somebody's, and so cannot be deleted.</summary>
    public static IamError DeactivateFirst() => new("DeleteConflict", 409, "MFA VirtualDevice in use. Must deactivate first.");

    /// <summary>Only the root may let the user out, and means itself.</summary>
    public static IamError UserNameMissing() =>
        IamErrors.ValidationError("1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must not be null");

    /// <summary>Why two codes were not taken.</summary>
    public static IamError NotTaken(MfaVerdict verdict) => verdict is MfaVerdict.TooManyTries
        ? IamErrors.Throttling()
        : new("InvalidAuthenticationCode", 403, "Authentication code for device is not valid.");
}
