using System.Text;
using Microsoft.Extensions.Time.Testing;
using Reeve.Iam.Entities;
using Reeve.Iam.Mfa;
using Reeve.Testing;

namespace Reeve.Iam.Tests;

/// <summary>An MFA device, and the app that shows its codes.</summary>
internal sealed class SceneDevice(string serialNumber, FakeTimeProvider clock)
{
    private readonly byte[] _seed = Encoding.ASCII.GetBytes(serialNumber);

    public string SerialNumber => serialNumber;

    /// <summary>The code that it shows so many steps from now.</summary>
    public string Code(int steps = 0) => TimeCodes.CodeAt(_seed, TimeCodes.StepAt(clock.GetUtcNow()) + steps);

    /// <summary>What a call for a session proves with.</summary>
    public string[] Proof(int steps = 0) => ["SerialNumber=" + serialNumber, "TokenCode=" + Code(steps)];

    public VirtualMfaDevice Entity(string? ownerId) => new()
    {
        SerialNumber = serialNumber,
        SealedSeed = new PlainSealer().Seal(_seed, VirtualMfaDevice.SealingPurpose(serialNumber)),
        OwnerId = ownerId,
        EnableDate = ownerId is null ? null : clock.GetUtcNow(),
    };
}
