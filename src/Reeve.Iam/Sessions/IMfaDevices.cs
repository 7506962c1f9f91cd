using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Sessions;

/// <summary>Checks the codes of MFA devices for calls that make sessions.</summary>
internal interface IMfaDevices
{
    /// <summary>Whether a code is one that a device of its owner shows now. A code is good once.</summary>
    /// <param name="account">The owner's account.</param>
    /// <param name="owner">The user, or null for the account's root.</param>
    /// <param name="serialNumber">The device's serial number or ARN, as the caller gave it: any text.</param>
    /// <param name="code">The six digits, as the caller gave them.</param>
    /// <param name="now">The present time.</param>
    MfaAnswer Check(Account account, User? owner, string serialNumber, string code, DateTimeOffset now);
}
