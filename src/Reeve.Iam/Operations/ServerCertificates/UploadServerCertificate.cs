using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Uploads a server certificate with its private key, which nothing ever shows again.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadServerCertificate.html</remarks>
[Operation(ApiService.Iam, "UploadServerCertificate")]
internal sealed class UploadServerCertificate : IOperation<UploadServerCertificateRequest, UploadServerCertificateResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UploadServerCertificateRequest request, OperationContext context) =>
        new(Arns.ServerCertificate(account.Id, request.Path ?? "/", request.ServerCertificateName))
        {
            RequestTags = request.Tags,
            CompanionActions = request.Tags.IsEmpty ? [] : ["iam:TagServerCertificate"],
        };

    /// <inheritdoc/>
    public Result<Change<UploadServerCertificateResponse>> Apply(
        Account account, UploadServerCertificateRequest request, OperationContext context)
    {
        if (account.ServerCertificates.Contains(request.ServerCertificateName))
        {
            return ServerCertificateLookup.AlreadyExists(request.ServerCertificateName);
        }

        if (account.ServerCertificates.Count >= account.Quotas.ServerCertificates)
        {
            return IamErrors.QuotaExceeded("ServerCertificatesPerAccount", account.Quotas.ServerCertificates);
        }

        return ServerCertificateMaterial.Check(request.CertificateBody, request.PrivateKey, request.CertificateChain, context.Now)
            .Then(expiration => Tags.Merge([], request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact).Map(tags =>
            {
                var certificate = Make(request, expiration, tags, context);
                return Change.Of(account.With(certificate), new UploadServerCertificateResponse(
                    ServerCertificateMetadataShape.Of(account.Id, certificate), Tags.AsGiven(request.Tags)));
            }));
    }

    private static ServerCertificate Make(
        UploadServerCertificateRequest request, DateTimeOffset expiration, ImmutableArray<Tag> tags, OperationContext context)
    {
        var id = context.Ids.NewServerCertificateId();
        return new()
        {
            Name = request.ServerCertificateName,
            UniqueId = id,
            Path = request.Path ?? "/",
            Body = request.CertificateBody,
            Chain = request.CertificateChain,
            SealedPrivateKey = context.Sealer.Seal(Encoding.UTF8.GetBytes(request.PrivateKey), ServerCertificate.SealingPurpose(id)),
            UploadDate = context.Now,
            Expiration = expiration,
            Tags = tags,
        };
    }
}

/// <summary>Parameters of UploadServerCertificate.</summary>
internal sealed record UploadServerCertificateRequest
{
    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? Path { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string ServerCertificateName { get; init; }

    [RequiredMember, Length(1, 16384), Pattern(TextPattern.KeyMaterial)]
    public required string CertificateBody { get; init; }

    [RequiredMember, Sensitive, Length(1, 16384), Pattern(TextPattern.KeyMaterial)]
    public required string PrivateKey { get; init; }

    [Length(1, 2097152), Pattern(TextPattern.KeyMaterial)]
    public string? CertificateChain { get; init; }

    [Count(0, 50)]
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>Answer of UploadServerCertificate.</summary>
/// <param name="ServerCertificateMetadata">What was uploaded.</param>
/// <param name="Tags">The tags; default when it was given none.</param>
internal sealed record UploadServerCertificateResponse(ServerCertificateMetadataShape ServerCertificateMetadata, ImmutableArray<Tag> Tags);
