using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Shows a server certificate and its chain. Nothing shows its private key.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServerCertificate.html</remarks>
[Operation(ApiService.Iam, "GetServerCertificate")]
internal sealed class GetServerCertificate : IQuery<GetServerCertificateRequest, GetServerCertificateResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetServerCertificateRequest request, OperationContext context) =>
        ServerCertificateLookup.Target(account, request.ServerCertificateName);

    /// <inheritdoc/>
    public Result<GetServerCertificateResponse> Read(Account account, GetServerCertificateRequest request, OperationContext context) =>
        ServerCertificateLookup.Existing(account, request.ServerCertificateName)
            .Map(certificate => new GetServerCertificateResponse(new ServerCertificateShape(
                ServerCertificateMetadataShape.Of(account.Id, certificate),
                certificate.Body,
                certificate.Chain,
                certificate.Tags.IsEmpty ? default : certificate.Tags)));
}

/// <summary>Parameters of GetServerCertificate.</summary>
internal sealed record GetServerCertificateRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string ServerCertificateName { get; init; }
}

/// <summary>Answer of GetServerCertificate.</summary>
/// <param name="ServerCertificate">The certificate.</param>
internal sealed record GetServerCertificateResponse(ServerCertificateShape ServerCertificate);

/// <summary>A server certificate as it is shown whole.</summary>
/// <param name="ServerCertificateMetadata">What it is.</param>
/// <param name="CertificateBody">The certificate, as it was given.</param>
/// <param name="CertificateChain">The chain, as it was given, or null.</param>
/// <param name="Tags">The tags; default when it has none.</param>
internal sealed record ServerCertificateShape(
    ServerCertificateMetadataShape ServerCertificateMetadata, string CertificateBody, string? CertificateChain, ImmutableArray<Tag> Tags);
