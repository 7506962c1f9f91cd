using System.Security.Cryptography;

namespace Reeve.Protocol.Signing;

/// <summary>
/// A signature of which only the digest of the canonical request is known, not the request: enough to tell who signed, for whoever trusts the one
/// who computed the digest. Requests that are large, or nobody else's business, need not be handed over.
/// </summary>
public sealed class DigestSignature
{
    private const int HexLength = 2 * SignatureFormula.HashLength;
    private const int StackLength = 256;

    private readonly string _date;
    private readonly byte[] _digest;
    private readonly string _signature;

    private DigestSignature(string accessKeyId, string date, CredentialScope scope, byte[] digest, string signature)
    {
        AccessKeyId = accessKeyId;
        Scope = scope;
        _date = date;
        _digest = digest;
        _signature = signature;
    }

    /// <summary>The access key id that is claimed.</summary>
    public string AccessKeyId { get; }

    /// <summary>What the signing key is derived for.</summary>
    public CredentialScope Scope { get; }

    /// <summary>Reads a signature and checks its scope and time; proves nothing yet.</summary>
    /// <param name="credential">Access key id and scope, as the <c>Credential</c> of an Authorization header: <c>AKIA…/20150830/us-east-1/iam/aws4_request</c>.</param>
    /// <param name="date">The time of signing, ISO 8601 basic.</param>
    /// <param name="digest">The SHA-256 of the canonical request, in hexadecimal digits.</param>
    /// <param name="signature">The signature, in hexadecimal digits.</param>
    /// <param name="expectations">What it has to fit.</param>
    public static ProtocolResult<DigestSignature> Read(
        string credential, string date, string digest, string signature, SignatureExpectations expectations)
    {
        var parameters = new AuthParameters
        {
            Credential = credential,
            Date = date,
            SignedHeaders = "",
            Signature = signature,
        };
        if (SigningTime.Check(parameters, expectations, out _, out var time) is { } untimely)
        {
            return new ProtocolResult<DigestSignature>.Failed(untimely);
        }

        if (ScopeCheck.Check(credential, time, expectations, out var accessKeyId, out var scope) is { } outOfScope)
        {
            return new ProtocolResult<DigestSignature>.Failed(outOfScope);
        }

        var bytes = new byte[SignatureFormula.HashLength];
        return digest.Length == HexLength && Convert.FromHexString(digest, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? new ProtocolResult<DigestSignature>.Ok(new(accessKeyId, time, scope, bytes, signature))
            : new ProtocolResult<DigestSignature>.Failed(SignatureErrors.BadDigest());
    }

    /// <summary>Whether the signature was made with a key over this digest. Takes constant time in what it compares.</summary>
    /// <param name="signingKey">The key derived for <see cref="Scope"/>.</param>
    public bool Verify(ReadOnlySpan<byte> signingKey)
    {
        var buffer = new Utf8Buffer(stackalloc byte[StackLength]);
        SignatureFormula.AppendStringToSign(ref buffer, new(_date, Scope, "", OmittedParameters.None), _digest);
        Span<byte> computed = stackalloc byte[SignatureFormula.HashLength];
        HMACSHA256.HashData(signingKey, buffer.Written, computed);
        buffer.Dispose();
        Span<byte> expected = stackalloc byte[HexLength];
        Convert.TryToHexStringLower(computed, expected, out _);
        using var provided = new TranscodedText(_signature, stackalloc byte[TranscodedText.StackLength]);
        return CryptographicOperations.FixedTimeEquals(expected, provided.Bytes);
    }
}
