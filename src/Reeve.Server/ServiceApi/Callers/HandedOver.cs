namespace Reeve.Server.ServiceApi.Callers;

/// <summary>What a linked service was sent by its caller, and hands over to prove who that is: one of the two.</summary>
/// <param name="Request">The signed request.</param>
/// <param name="Digest">Its digest.</param>
public sealed record HandedOver(HandedOverRequest? Request = null, HandedOverDigest? Digest = null);
