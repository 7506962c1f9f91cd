namespace Reeve.Server.ServiceApi.Callers;

/// <summary>A signed request as a linked service received it, but for its body.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The request target as it was sent, still encoded.</param>
/// <param name="Headers">The header lines, by name.</param>
/// <param name="BodySha256">The SHA-256 of the body, in lower-case hexadecimal digits.</param>
public sealed record HandedOverRequest(string Method, string Target, Dictionary<string, string[]> Headers, string BodySha256);
