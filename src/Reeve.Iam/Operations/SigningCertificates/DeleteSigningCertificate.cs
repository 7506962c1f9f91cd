using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SigningCertificates;

/// <summary>Deletes a signing certificate of a user or of the caller.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSigningCertificate.html</remarks>
[Operation(ApiService.Iam, "DeleteSigningCertificate")]
internal sealed class DeleteSigningCertificate : IOperation<DeleteSigningCertificateRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteSigningCertificateRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteSigningCertificateRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => SigningCertificateLookup.Existing(owner, request.CertificateId).Map(certificate => Change.Of(account.With(
                owner.Keyring with { SigningCertificates = owner.Keyring.SigningCertificates.Remove(certificate) }))));
}

/// <summary>Parameters of DeleteSigningCertificate.</summary>
internal sealed record DeleteSigningCertificateRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(24, 128), Pattern(TextPattern.Identifier)]
    public required string CertificateId { get; init; }
}
