namespace Reeve.Protocol.Signing;

/// <summary>What a signature states beside the request itself.</summary>
/// <param name="Date">The time of signing, ISO 8601 basic.</param>
/// <param name="Scope">What the signing key is for.</param>
/// <param name="SignedHeaders">The covered header names, joined by <c>;</c>.</param>
/// <param name="Omitted">The query parameters that are not covered.</param>
internal readonly record struct SignatureTerms(string Date, CredentialScope Scope, string SignedHeaders, OmittedParameters Omitted);
