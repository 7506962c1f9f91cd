using System.Security.Cryptography;

namespace Reeve.Protocol.Signing;

/// <summary>
/// The credentials of a request in good form, of the right scope and time. They prove nothing until <see cref="Verify"/> has
/// answered true with the key of <see cref="AccessKeyId"/>.
/// </summary>
public sealed class ParsedSignature
{
    private const int HexLength = 2 * SignatureFormula.HashLength;

    // A key that nobody has, so that a dummy verification cannot succeed.
    private static readonly byte[] DummyKey = RandomNumberGenerator.GetBytes(SigningKey.Length);

    private readonly SignedRequest _request;
    private readonly SignatureTerms _terms;
    private readonly bool _tokenInQuery;

    internal ParsedSignature(SignedRequest request, AuthParameters parameters, SignatureTerms terms, string accessKeyId, DateTimeOffset time)
    {
        _request = request;
        _terms = terms;
        _tokenInQuery = parameters.IsPresigned && parameters.SessionToken is not null;
        AccessKeyId = accessKeyId;
        SessionToken = parameters.SessionToken;
        Signature = parameters.Signature;
        IsPresigned = parameters.IsPresigned;
        RequestTime = time;
    }

    /// <summary>The access key id that the request claims; anything a stranger can write, not necessarily of the right shape.</summary>
    public string AccessKeyId { get; }

    /// <summary>The session token, or null when none was sent. In query form it may be outside the signature: check that it belongs to the key.</summary>
    public string? SessionToken { get; }

    /// <summary>What the signing key is derived for.</summary>
    public CredentialScope Scope => _terms.Scope;

    /// <summary>The header names that the signature covers, as sent: <c>host;x-amz-date</c>.</summary>
    public string SignedHeaders => _terms.SignedHeaders;

    /// <summary>The signature as sent. Do not log it.</summary>
    public string Signature { get; }

    /// <summary>Whether the credentials were in the query string.</summary>
    public bool IsPresigned { get; }

    /// <summary>When the request was signed, in UTC.</summary>
    public DateTimeOffset RequestTime { get; }

    /// <summary>Whether the signature was made with a key and covers the request exactly as received. Takes constant time in what it compares.</summary>
    /// <param name="signingKey">The key derived for <see cref="Scope"/>, of <see cref="SigningKey.Length"/> bytes.</param>
    /// <returns>False for every doubt, also for signatures and header lists of a wrong shape.</returns>
    public bool Verify(ReadOnlySpan<byte> signingKey)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(signingKey.Length, SigningKey.Length);
        Span<byte> bodyHash = stackalloc byte[SignatureFormula.HashLength];
        _request.HashBody(bodyHash);

        // A list that cannot be right costs one plain computation all the same; walking a hostile one would cost far more.
        var listIsWellFormed = new SignedHeaderList(SignedHeaders).IsWellFormed(_request.Headers.Span);
        var terms = listIsWellFormed ? _terms : _terms with { SignedHeaders = string.Empty };
        var matches = Matches(terms, bodyHash, signingKey);
        if (_tokenInQuery)
        {
            // A token may be appended to a presigned URL before or after signing; both are computed, whichever was right.
            matches |= Matches(terms with { Omitted = OmittedParameters.SignatureAndToken }, bodyHash, signingKey);
        }

        return matches & listIsWellFormed & StatedHashIsTrue(bodyHash);
    }

    /// <summary>Does the work of <see cref="Verify"/> for a key that does not exist, so that time does not tell which keys do.</summary>
    public void VerifyDummy() => Verify(DummyKey);

    private bool Matches(SignatureTerms terms, ReadOnlySpan<byte> bodyHash, ReadOnlySpan<byte> signingKey)
    {
        Span<byte> computed = stackalloc byte[SignatureFormula.HashLength];
        SignatureFormula.Compute(_request, terms, bodyHash, signingKey, computed);
        Span<byte> expected = stackalloc byte[HexLength];
        Convert.TryToHexStringLower(computed, expected, out _);

        // Compared as text: upper-case hex and other lengths are then simply different.
        using var provided = new TranscodedText(Signature, stackalloc byte[TranscodedText.StackLength]);
        return CryptographicOperations.FixedTimeEquals(expected, provided.Bytes);
    }

    // IAM and STS read the whole body, so no form of "the body is not covered" (UNSIGNED-PAYLOAD, STREAMING-…) can be true.
    private bool StatedHashIsTrue(ReadOnlySpan<byte> bodyHash)
    {
        Span<char> actual = stackalloc char[HexLength];
        Convert.TryToHexStringLower(bodyHash, actual, out _);
        foreach (ref readonly var header in _request.Headers.Span)
        {
            if (header.Is("x-amz-content-sha256") && !actual.SequenceEqual(header.Value))
            {
                return false;
            }
        }

        return true;
    }
}
