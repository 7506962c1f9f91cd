using System.Security.Cryptography;

namespace Reeve.Protocol.Signing;

/// <summary>
/// A request as its signature sees it: everything exactly as received. The signature and whoever acts on the request must read
/// this one object, so that what was signed is what is processed; the caller does not change headers or body afterwards.
/// </summary>
/// <param name="method">The method, in the case in which it was sent.</param>
/// <param name="target">The raw request target, still encoded: <c>/?Action=GetUser</c>.</param>
/// <param name="headers">The header lines in order, repeated ones included. In HTTP/2 <c>:authority</c> may stand for <c>host</c>.</param>
/// <param name="body">The whole body; empty if there is none.</param>
public sealed class SignedRequest(string method, string target, ReadOnlyMemory<HeaderField> headers, ReadOnlyMemory<byte> body)
{
    // Without a "?" the whole target is path.
    private readonly int _pathLength = target.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? mark : target.Length;

    /// <summary>The method, in the case in which it was sent.</summary>
    public string Method { get; } = method;

    /// <summary>The raw request target, still encoded.</summary>
    public string Target { get; } = target;

    /// <summary>The header lines in order, repeated ones included.</summary>
    public ReadOnlyMemory<HeaderField> Headers { get; } = headers;

    /// <summary>The whole body.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>
    /// The SHA-256 of the body, where whoever has the body states that in its place; empty where <see cref="Body"/> is the body. Who verifies trusts
    /// them to have computed it.
    /// </summary>
    public ReadOnlyMemory<byte> BodyHash { get; init; }

    /// <summary>The target up to its <c>?</c>, still encoded.</summary>
    public ReadOnlySpan<char> Path => Target.AsSpan(0, _pathLength);

    /// <summary>The target behind its <c>?</c>, still encoded; empty if there is none.</summary>
    public ReadOnlySpan<char> QueryString => _pathLength == Target.Length ? default : Target.AsSpan(_pathLength + 1);

    /// <summary>Computes the SHA-256 of the body, or takes the one that is stated.</summary>
    internal void HashBody(Span<byte> hash)
    {
        if (BodyHash.IsEmpty)
        {
            SHA256.HashData(Body.Span, hash);
        }
        else
        {
            BodyHash.Span.CopyTo(hash);
        }
    }
}
