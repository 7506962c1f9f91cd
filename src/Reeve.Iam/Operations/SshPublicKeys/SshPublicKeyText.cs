using System.Security.Cryptography;
using Reeve.Iam.Certificates;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.SshPublicKeys;

/// <summary>Reads SSH public keys: lines of <c>ssh-rsa</c>, or RSA public keys in PEM.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSSHPublicKey.html</remarks>
internal static class SshPublicKeyText
{
    private const string PemBegin = "-----BEGIN ";

    /// <summary>The key's blob and the comment behind it.</summary>
    public static Result<(byte[] Blob, string Comment)> Read(string body)
    {
        var text = body.Trim(' ', '\t', '\r', '\n');
        if (text.StartsWith(PemBegin, StringComparison.Ordinal))
        {
            return ReadPem(text);
        }

        var words = text.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [SshRsaKey.Algorithm, var base64, ..] && !text.AsSpan().ContainsAny('\r', '\n')
            ? ReadBlob(base64, words is [_, _, var comment] ? comment : "")
            : IamErrors.UnrecognizedPublicKeyEncoding("The public key encoding is unsupported or unrecognized.");
    }

    private static Result<(byte[] Blob, string Comment)> ReadBlob(string base64, string comment)
    {
        try
        {
            var blob = Convert.FromBase64String(base64);
            return SshRsaKey.Find(blob) is null ? Invalid() : (blob, comment);
        }
        catch (FormatException)
        {
            return Invalid();
        }
    }

    private static Result<(byte[] Blob, string Comment)> ReadPem(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] is not ("PUBLIC KEY" or "RSA PUBLIC KEY"))
        {
            return IamErrors.UnrecognizedPublicKeyEncoding("The public key encoding is unsupported or unrecognized.");
        }

        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            var key = rsa.ExportParameters(includePrivateParameters: false);
            return SshRsaKey.IsAcceptable(key) ? (SshRsaKey.Write(key), "") : Invalid();
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return Invalid();
        }
    }

    private static IamError Invalid() => IamErrors.InvalidPublicKey("The public key is malformed or otherwise invalid: it must be an RSA key of at least 2048 bits.");
}
