using System.Security.Cryptography;
using Reeve.Iam.Certificates;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SigningCertificates;

/// <summary>Uploads an X.509 certificate that a user, or the caller, signs requests with.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSigningCertificate.html</remarks>
[Operation(ApiService.Iam, "UploadSigningCertificate")]
internal sealed class UploadSigningCertificate : IOperation<UploadSigningCertificateRequest, UploadSigningCertificateResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UploadSigningCertificateRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<UploadSigningCertificateResponse>> Apply(
        Account account, UploadSigningCertificateRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => Make(account, owner.Keyring, request.CertificateBody, context).Map(certificate =>
            {
                var keyring = owner.Keyring;
                return Change.Of(
                    account.With(keyring with { SigningCertificates = keyring.SigningCertificates.Add(certificate) }),
                    new UploadSigningCertificateResponse(SigningCertificateShape.Of(owner, certificate)));
            }));

    private static Result<SigningCertificate> Make(Account account, Keyring keyring, string body, OperationContext context)
    {
        using var certificate = PemCertificates.FindOne(body);
        if (certificate is null)
        {
            return IamErrors.MalformedCertificate($"Certificate {body} is malformed.");
        }

        if (context.Now < certificate.NotBefore.ToUniversalTime() || context.Now > certificate.NotAfter.ToUniversalTime())
        {
            return IamErrors.InvalidCertificate("The certificate must be valid at the time of upload.");
        }

        var hash = Convert.ToHexString(SHA256.HashData(certificate.RawDataMemory.Span));
        if (FindHolder(account, hash) is { } holder)
        {
            return holder == keyring.OwnerId
                ? IamErrors.AlreadyExists("The certificate is already associated with the user.")
                : IamErrors.DuplicateCertificate("The certificate is already associated with another user of the account.");
        }

        return keyring.SigningCertificates.Length >= account.Quotas.SigningCertificatesPerUser
            ? IamErrors.QuotaExceeded("CertificatesPerUser", account.Quotas.SigningCertificatesPerUser)
            : new SigningCertificate(context.Ids.NewSigningCertificateId(), body, hash, context.Now);
    }

    private static string? FindHolder(Account account, string hash) => account.Keyrings.Values
        .FirstOrDefault(keyring => keyring.SigningCertificates.Any(certificate => certificate.Hash == hash))?.OwnerId;
}

/// <summary>Parameters of UploadSigningCertificate.</summary>
internal sealed record UploadSigningCertificateRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(1, 16384), Pattern(TextPattern.KeyMaterial)]
    public required string CertificateBody { get; init; }
}

/// <summary>Answer of UploadSigningCertificate.</summary>
/// <param name="Certificate">The certificate.</param>
internal sealed record UploadSigningCertificateResponse(SigningCertificateShape Certificate);
