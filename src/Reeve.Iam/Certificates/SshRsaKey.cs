using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Iam.Certificates;

/// <summary>An RSA public key as SSH writes it (RFC 4253 section 6.6): the words <c>ssh-rsa</c>, the exponent, the modulus.</summary>
internal static class SshRsaKey
{
    /// <summary>The algorithm's name, which begins a key's line.</summary>
    public const string Algorithm = "ssh-rsa";

    private const int LeastBits = 2048;
    private const int MostBits = 16384;

    /// <summary>The blob of a key of RSA.</summary>
    public static byte[] Write(RSAParameters key) => [.. Field(Encoding.ASCII.GetBytes(Algorithm)), .. Number(key.Exponent!), .. Number(key.Modulus!)];

    /// <summary>The key of a blob, or null when it is no RSA key of a sensible size.</summary>
    public static RSAParameters? Find(ReadOnlySpan<byte> blob)
    {
        if (!TryTake(ref blob, out var algorithm) || !algorithm.SequenceEqual("ssh-rsa"u8)
            || !TryTake(ref blob, out var exponent) || !TryTake(ref blob, out var modulus) || !blob.IsEmpty)
        {
            return null;
        }

        var key = new RSAParameters { Exponent = Unsigned(exponent), Modulus = Unsigned(modulus) };
        return IsAcceptable(key) ? key : null;
    }

    /// <summary>Whether a key is one that IAM takes: 2,048 to 16,384 bits, an odd exponent and modulus.</summary>
    public static bool IsAcceptable(RSAParameters key) =>
        key is { Exponent: { Length: > 0 and <= 8 } exponent, Modulus: { Length: >= LeastBits / 8 and <= MostBits / 8 } modulus }
        && (exponent[^1] & 1) == 1 && (exponent.Length > 1 || exponent[0] > 1)
        && (modulus[^1] & 1) == 1 && (modulus.Length > LeastBits / 8 || modulus[0] >= 0x80);

    /// <summary>The MD5 fingerprint in colon-separated hex.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "IAM shows MD5 fingerprints: they name a key, and nothing relies on them.")]
    public static string Fingerprint(byte[] blob) => string.Join(':', MD5.HashData(blob).Select(value => Convert.ToHexStringLower([value])));

    /// <summary>The key in PEM, as a SubjectPublicKeyInfo.</summary>
    public static string ToPem(byte[] blob)
    {
        using var rsa = RSA.Create(Find(blob) ?? throw new InvalidOperationException("A stored SSH key is no RSA key."));
        return rsa.ExportSubjectPublicKeyInfoPem();
    }

    private static bool TryTake(ref ReadOnlySpan<byte> blob, out ReadOnlySpan<byte> field)
    {
        field = default;
        if (blob.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32BigEndian(blob) is var length && length > (uint)(blob.Length - sizeof(uint)))
        {
            return false;
        }

        field = blob.Slice(sizeof(uint), (int)length);
        blob = blob[(sizeof(uint) + (int)length)..];
        return true;
    }

    private static byte[] Unsigned(ReadOnlySpan<byte> number) => number.TrimStart((byte)0).ToArray();

    // An mpint whose first bit is set would be negative: a zero goes in front (RFC 4251 section 5).
    private static byte[] Number(byte[] number)
    {
        var unsigned = Unsigned(number);
        return Field(unsigned.Length > 0 && unsigned[0] >= 0x80 ? [0, .. unsigned] : unsigned);
    }

    private static byte[] Field(ReadOnlySpan<byte> value)
    {
        var field = new byte[sizeof(uint) + value.Length];
        BinaryPrimitives.WriteUInt32BigEndian(field, (uint)value.Length);
        value.CopyTo(field.AsSpan(sizeof(uint)));
        return field;
    }
}
