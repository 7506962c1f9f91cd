using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reeve.Iam.Entities;

/// <summary>
/// What a user, or the account's root, identifies itself with to single services: signing certificates, SSH keys, credentials of one
/// service. Kept apart from the user, whose every decision would carry it along, and by the unique id, which a new name does not change.
/// </summary>
public sealed record Keyring
{
    /// <summary>The unique id of the user, or the account's id for its root.</summary>
    public required string OwnerId { get; init; }

    /// <summary>The signing certificates, oldest first.</summary>
    public ImmutableArray<SigningCertificate> SigningCertificates { get; init; } = [];

    /// <summary>The SSH public keys, oldest first.</summary>
    public ImmutableArray<SshPublicKey> SshPublicKeys { get; init; } = [];

    /// <summary>The credentials of single services, oldest first.</summary>
    public ImmutableArray<ServiceCredential> ServiceCredentials { get; init; } = [];

    /// <summary>Whether there is nothing on it.</summary>
    [JsonIgnore]
    public bool IsEmpty => SigningCertificates.IsEmpty && SshPublicKeys.IsEmpty && ServiceCredentials.IsEmpty;
}
