using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>What is told of a server certificate without showing it.</summary>
internal sealed record ServerCertificateMetadataShape
{
    public required string Path { get; init; }

    public required string ServerCertificateName { get; init; }

    public required string ServerCertificateId { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset UploadDate { get; init; }

    public required DateTimeOffset Expiration { get; init; }

    /// <summary>The shape of a certificate.</summary>
    public static ServerCertificateMetadataShape Of(string accountId, ServerCertificate certificate) => new()
    {
        Path = certificate.Path,
        ServerCertificateName = certificate.Name,
        ServerCertificateId = certificate.UniqueId,
        Arn = Arns.ServerCertificate(accountId, certificate.Path, certificate.Name),
        UploadDate = certificate.UploadDate,
        Expiration = certificate.Expiration,
    };
}
