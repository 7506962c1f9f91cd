namespace Reeve.Server.ServiceApi.Callers;

/// <summary>What a signature was made over, where the request itself stays with the linked service.</summary>
/// <param name="Credential">Access key id and scope, as the Authorization header has them.</param>
/// <param name="Date">The time of signing, ISO 8601 basic.</param>
/// <param name="RequestSha256">The SHA-256 of the canonical request, in hexadecimal digits.</param>
/// <param name="Signature">The signature.</param>
/// <param name="SessionToken">The session token, or null for a long-term key.</param>
public sealed record HandedOverDigest(string Credential, string Date, string RequestSha256, string Signature, string? SessionToken = null);
