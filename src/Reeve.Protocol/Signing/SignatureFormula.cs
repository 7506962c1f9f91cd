using System.Security.Cryptography;

namespace Reeve.Protocol.Signing;

/// <summary>The arithmetic of Signature Version 4, the same for those who sign and those who verify.</summary>
internal static class SignatureFormula
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    public const int HashLength = SHA256.HashSizeInBytes;

    private const int StackLength = 1024;

    /// <summary>Computes the signature of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="terms">What the signature states beside the request.</param>
    /// <param name="bodyHash">The SHA-256 of the body.</param>
    /// <param name="signingKey">The derived key.</param>
    /// <param name="signature">Takes <see cref="HashLength"/> bytes.</param>
    public static void Compute(
        SignedRequest request, SignatureTerms terms, ReadOnlySpan<byte> bodyHash, ReadOnlySpan<byte> signingKey, Span<byte> signature)
    {
        var buffer = new Utf8Buffer(stackalloc byte[StackLength]);
        AppendCanonicalRequest(ref buffer, request, terms, bodyHash);
        Span<byte> requestHash = stackalloc byte[HashLength];
        SHA256.HashData(buffer.Written, requestHash);

        buffer.Truncate(0);
        AppendStringToSign(ref buffer, terms, requestHash);
        HMACSHA256.HashData(signingKey, buffer.Written, signature);
        buffer.Dispose();
    }

    public static void AppendCanonicalRequest(
        ref Utf8Buffer buffer, SignedRequest request, SignatureTerms terms, ReadOnlySpan<byte> bodyHash)
    {
        buffer.Append(request.Method);
        buffer.Append((byte)'\n');
        CanonicalPath.Append(ref buffer, request.Path);
        buffer.Append((byte)'\n');
        CanonicalQuery.Append(ref buffer, request.QueryString, terms.Omitted);
        buffer.Append((byte)'\n');
        new SignedHeaderList(terms.SignedHeaders).AppendCanonical(ref buffer, request.Headers.Span);
        buffer.Append((byte)'\n');
        buffer.Append(terms.SignedHeaders);
        buffer.Append((byte)'\n');
        buffer.AppendHex(bodyHash);
    }

    public static void AppendStringToSign(ref Utf8Buffer buffer, SignatureTerms terms, ReadOnlySpan<byte> requestHash)
    {
        buffer.Append(Algorithm);
        buffer.Append((byte)'\n');
        buffer.Append(terms.Date);
        buffer.Append((byte)'\n');
        buffer.Append(terms.Scope.Date);
        buffer.Append((byte)'/');
        buffer.Append(terms.Scope.Region);
        buffer.Append((byte)'/');
        buffer.Append(terms.Scope.Service);
        buffer.Append((byte)'/');
        buffer.Append(CredentialScope.Terminator);
        buffer.Append((byte)'\n');
        buffer.AppendHex(requestHash);
    }
}
