using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Keyrings;

namespace Reeve.Iam.Operations.SigningCertificates;

/// <summary>A signing certificate as answers show it.</summary>
internal sealed record SigningCertificateShape
{
    public required string UserName { get; init; }

    public required string CertificateId { get; init; }

    public required string CertificateBody { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset UploadDate { get; init; }

    /// <summary>The shape of a certificate.</summary>
    public static SigningCertificateShape Of(KeyringOwner owner, SigningCertificate certificate) => new()
    {
        UserName = owner.ShownName,
        CertificateId = certificate.Id,
        CertificateBody = certificate.Body,
        Status = KeyringStatus.Of(certificate.IsActive),
        UploadDate = certificate.UploadDate,
    };
}
