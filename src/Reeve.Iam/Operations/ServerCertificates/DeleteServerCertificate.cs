using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Deletes a server certificate with its private key.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServerCertificate.html</remarks>
[Operation(ApiService.Iam, "DeleteServerCertificate")]
internal sealed class DeleteServerCertificate : IOperation<DeleteServerCertificateRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteServerCertificateRequest request, OperationContext context) =>
        ServerCertificateLookup.Target(account, request.ServerCertificateName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteServerCertificateRequest request, OperationContext context) =>
        ServerCertificateLookup.Existing(account, request.ServerCertificateName)
            .Map(certificate => Change.Of(account.Without(certificate)));
}

/// <summary>Parameters of DeleteServerCertificate.</summary>
internal sealed record DeleteServerCertificateRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string ServerCertificateName { get; init; }
}
