using Reeve.Iam.Callers;

namespace Reeve.Server.Pipeline;

/// <summary>What a request was verified to be signed with.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Region">The region that the signature names.</param>
internal sealed record VerifiedSignature(Credential Credential, string Region);
