using System.Text;
using OtpNet;

namespace Reeve.Server.Tests.Credentials;

/// <summary>The app on somebody's phone.</summary>
internal sealed class Authenticator(TestServer server, string serialNumber, string seed)
{
    public string SerialNumber => serialNumber;

    public string Seed => seed;

    /// <summary>Makes a device and takes its seed.</summary>
    public static async Task<Authenticator> AddAsync(TestServer server, string name)
    {
        var answer = (await server.CallAsync(server.Root, "CreateVirtualMFADevice", ("VirtualMFADeviceName", name))).Ok();
        return new(server, answer.Text("SerialNumber"), Encoding.ASCII.GetString(Convert.FromBase64String(answer.Text("Base32StringSeed"))));
    }

    /// <summary>The code that it shows so many steps from now.</summary>
    public string Code(int steps = 0) =>
        new Totp(Base32Encoding.ToBytes(seed)).ComputeTotp(server.Clock.GetUtcNow().UtcDateTime.AddSeconds(30 * steps));

    public Task<WireAnswer> GiveTwoAsync(string action, string userName, int steps = 0) => server.CallAsync(
        server.Root,
        action,
        ("UserName", userName),
        ("SerialNumber", serialNumber),
        ("AuthenticationCode1", Code(steps - 1)),
        ("AuthenticationCode2", Code(steps)));
}
