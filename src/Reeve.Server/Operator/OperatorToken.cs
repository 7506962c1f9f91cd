using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Reeve.Server.Operator;

/// <summary>The token that proves that a request comes from the operator. Only its hash is kept.</summary>
public sealed class OperatorToken
{
    private const string Scheme = "Bearer ";
    private const int LongestHeader = 1024;

    private readonly byte[] _hash;

    /// <summary>A token, as the operator's tools show it.</summary>
    public OperatorToken(string token) => _hash = Hash(token);

    /// <summary>Whether the values of a request's <c>Authorization</c> header are this token, once. It takes as long for every token that is shown.</summary>
    public bool Accepts(StringValues authorization) =>
        authorization.Count == 1
        && authorization[0] is { Length: <= LongestHeader } header
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..]), _hash);

    // Equal lengths whatever is shown, and nothing of the token in the time that the comparison takes.
    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
