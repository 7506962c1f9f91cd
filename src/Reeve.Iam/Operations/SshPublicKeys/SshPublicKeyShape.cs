using Reeve.Iam.Certificates;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.SshPublicKeys;

/// <summary>An SSH public key as answers show it whole.</summary>
internal sealed record SshPublicKeyShape
{
    /// <summary>The encoding of a line of <c>ssh-rsa</c>.</summary>
    public const string Ssh = "SSH";

    /// <summary>The encoding of a SubjectPublicKeyInfo in PEM.</summary>
    public const string Pem = "PEM";

    public required string UserName { get; init; }

    [WireName("SSHPublicKeyId")]
    public required string SshPublicKeyId { get; init; }

    public required string Fingerprint { get; init; }

    [WireName("SSHPublicKeyBody")]
    public required string SshPublicKeyBody { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset UploadDate { get; init; }

    /// <summary>The shape of a key.</summary>
    public static SshPublicKeyShape Of(KeyringOwner owner, SshPublicKey key, string encoding) => new()
    {
        UserName = owner.ShownName,
        SshPublicKeyId = key.Id,
        Fingerprint = SshRsaKey.Fingerprint(key.KeyBlob),
        SshPublicKeyBody = encoding is Pem ? SshRsaKey.ToPem(key.KeyBlob) : Line(key),
        Status = KeyringStatus.Of(key.IsActive),
        UploadDate = key.UploadDate,
    };

    private static string Line(SshPublicKey key) => $"{SshRsaKey.Algorithm} {Convert.ToBase64String(key.KeyBlob)} {key.Comment}".TrimEnd(' ');
}
