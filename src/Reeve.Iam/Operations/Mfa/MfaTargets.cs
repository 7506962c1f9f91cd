using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>What calls on MFA devices themselves, not on whose they are, are authorized on.</summary>
internal static class MfaTargets
{
    /// <summary>A device by its serial number, which is its ARN.</summary>
    public static AuthorizationTarget Of(Account account, string serialNumber) => new(serialNumber)
    {
        ResourceTags = account.VirtualMfaDevices.Find(serialNumber)?.Tags ?? [],
    };
}
