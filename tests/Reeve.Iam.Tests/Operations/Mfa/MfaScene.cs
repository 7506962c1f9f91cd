using System.Text;
using Reeve.Iam.Mfa;
using Reeve.Iam.Operations.Mfa;

namespace Reeve.Iam.Tests.Operations.Mfa;

/// <summary>A scene with the apps of its people.</summary>
internal sealed class MfaScene
{
    private readonly Dictionary<string, byte[]> _seeds = new(StringComparer.Ordinal);

    public Scene Scene { get; } = new();

    /// <summary>Makes a device and tells its serial number.</summary>
    public string AddDevice(string name)
    {
        var device = Scene.Do(new CreateVirtualMfaDevice(), new() { VirtualMfaDeviceName = name }).VirtualMfaDevice;
        _seeds.Add(device.SerialNumber, OtpNet.Base32Encoding.ToBytes(Encoding.ASCII.GetString(device.Base32StringSeed.GetValueOrDefault().Span)));
        return device.SerialNumber;
    }

    /// <summary>The code that the app shows so many steps from now.</summary>
    public string Code(string serialNumber, int steps = 0) =>
        TimeCodes.CodeAt(_seeds[serialNumber], TimeCodes.StepAt(Scene.Clock.GetUtcNow()) + steps);

    public EnableMfaDeviceRequest Enabling(string serialNumber, string? userName, int steps = 0) => new()
    {
        UserName = userName,
        SerialNumber = serialNumber,
        AuthenticationCode1 = Code(serialNumber, steps - 1),
        AuthenticationCode2 = Code(serialNumber, steps),
    };

    public ResyncMfaDeviceRequest Resync(string serialNumber, string? userName, int steps = 0) => new()
    {
        UserName = userName,
        SerialNumber = serialNumber,
        AuthenticationCode1 = Code(serialNumber, steps - 1),
        AuthenticationCode2 = Code(serialNumber, steps),
    };

    /// <summary>Makes a device and gives it to a user, or to the root, and tells its serial number.</summary>
    public string AddEnabled(string name, string? userName)
    {
        var serialNumber = AddDevice(name);
        Scene.Do(new EnableMfaDevice(), Enabling(serialNumber, userName));
        return serialNumber;
    }

    /// <summary>Gives a code as a sign-in does; what is accepted is the account's next state.</summary>
    public MfaVerdict Give(string ownerId, string serialNumber, string code)
    {
        var check = MfaCodes.Take(Scene.Account, ownerId, serialNumber, code, Scene.Context);
        Scene.Account = check.After;
        return check.Verdict;
    }
}
