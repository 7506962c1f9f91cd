using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Adds tags to a server certificate, or gives new values to those that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagServerCertificate.html</remarks>
[Operation(ApiService.Iam, "TagServerCertificate")]
internal sealed class TagServerCertificate : IOperation<TagServerCertificateRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, TagServerCertificateRequest request, OperationContext context) =>
        ServerCertificateLookup.Target(account, request.ServerCertificateName) with { RequestTags = request.Tags };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, TagServerCertificateRequest request, OperationContext context) =>
        ServerCertificateLookup.Existing(account, request.ServerCertificateName)
            .Then(certificate => Tags.Merge(certificate.Tags, request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact)
                .Map(tags => Change.Of(account.With(certificate with { Tags = tags }))));
}

/// <summary>Parameters of TagServerCertificate.</summary>
internal sealed record TagServerCertificateRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string ServerCertificateName { get; init; }

    [RequiredMember, Count(0, 50)]
    public required ImmutableArray<Tag> Tags { get; init; }
}
