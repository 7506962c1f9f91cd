using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SigningCertificates;

/// <summary>Switches a signing certificate of a user or of the caller on or off.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSigningCertificate.html</remarks>
[Operation(ApiService.Iam, "UpdateSigningCertificate")]
internal sealed class UpdateSigningCertificate : IOperation<UpdateSigningCertificateRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateSigningCertificateRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateSigningCertificateRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => SigningCertificateLookup.Existing(owner, request.CertificateId)
                .Then(certificate => KeyringStatus.Switch(request.Status, "A signing certificate").Map(isActive => Change.Of(account.With(owner.Keyring with
                {
                    SigningCertificates = owner.Keyring.SigningCertificates.Replace(certificate, certificate with { IsActive = isActive }),
                })))));
}

/// <summary>Parameters of UpdateSigningCertificate.</summary>
internal sealed record UpdateSigningCertificateRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(24, 128), Pattern(TextPattern.Identifier)]
    public required string CertificateId { get; init; }

    [RequiredMember, OneOf(AccessKeyStatus.Active, AccessKeyStatus.Inactive, AccessKeyStatus.Expired)]
    public required string Status { get; init; }
}
