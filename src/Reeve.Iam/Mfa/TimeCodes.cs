using System.Security.Cryptography;
using System.Text;
using OtpNet;

namespace Reeve.Iam.Mfa;

/// <summary>The codes that an authenticator app shows: RFC 6238 with HMAC-SHA-1, six digits, a new one every 30 seconds.</summary>
internal static class TimeCodes
{
    /// <summary>How long a code is shown, in seconds.</summary>
    public const int StepSeconds = 30;

    private const int Digits = 6;

    /// <summary>The time step of a time.</summary>
    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a time step.</summary>
    public static string CodeAt(ReadOnlySpan<byte> seed, long step) => CodeAt(Generator(seed), step);

    /// <summary>The newest of some time steps that has a code, or null. All of them are looked at, so that time tells nothing.</summary>
    public static long? FindStep(ReadOnlySpan<byte> seed, string code, long first, long last)
    {
        var generator = Generator(seed);
        long? found = null;
        for (var step = first; step <= last; step++)
        {
            found = IsCode(generator, step, code) ? step : found;
        }

        return found;
    }

    /// <summary>The second of two time steps in a row that have two codes, or null.</summary>
    public static long? FindPair(ReadOnlySpan<byte> seed, string code1, string code2, long first, long last)
    {
        var generator = Generator(seed);
        long? found = null;
        for (var step = first; step <= last; step++)
        {
            found = IsCode(generator, step - 1, code1) & IsCode(generator, step, code2) ? step : found;
        }

        return found;
    }

    private static bool IsCode(Totp generator, long step, string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(generator, step)), Encoding.UTF8.GetBytes(code));

    private static string CodeAt(Totp generator, long step) =>
        generator.ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(step * StepSeconds).UtcDateTime);

    private static Totp Generator(ReadOnlySpan<byte> seed) => new(seed.ToArray(), StepSeconds, OtpHashMode.Sha1, Digits);
}
