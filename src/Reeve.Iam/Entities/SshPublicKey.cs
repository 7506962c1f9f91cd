namespace Reeve.Iam.Entities;

/// <summary>An SSH public key of a user.</summary>
/// <param name="Id">The id, <c>APKA…</c>.</param>
/// <param name="KeyBlob">The key as RFC 4253 writes it: what the second word of an <c>ssh-rsa</c> line encodes.</param>
/// <param name="Comment">What follows it on that line; empty when nothing does.</param>
/// <param name="UploadDate">When it was uploaded.</param>
/// <param name="IsActive">Whether it can be used.</param>
public sealed record SshPublicKey(string Id, byte[] KeyBlob, string Comment, DateTimeOffset UploadDate, bool IsActive = true);
