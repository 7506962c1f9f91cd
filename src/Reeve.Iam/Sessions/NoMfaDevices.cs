using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Sessions;

/// <summary>There are no MFA devices, so that every code is refused.</summary>
internal sealed class NoMfaDevices : IMfaDevices
{
    /// <summary>The only one.</summary>
    public static readonly NoMfaDevices Instance = new();

    private NoMfaDevices()
    {
    }

    /// <inheritdoc/>
    public MfaAnswer Check(Account account, User? owner, string serialNumber, string code, DateTimeOffset now) => MfaAnswer.UnknownDevice;
}
