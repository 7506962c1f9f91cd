using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Removes tags from a server certificate, those of them that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagServerCertificate.html</remarks>
[Operation(ApiService.Iam, "UntagServerCertificate")]
internal sealed class UntagServerCertificate : IOperation<UntagServerCertificateRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UntagServerCertificateRequest request, OperationContext context) =>
        ServerCertificateLookup.Target(account, request.ServerCertificateName) with { RequestTagKeys = request.TagKeys };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UntagServerCertificateRequest request, OperationContext context) =>
        ServerCertificateLookup.Existing(account, request.ServerCertificateName)
            .Map(certificate => Change.Of(account.With(certificate with { Tags = Tags.Without(certificate.Tags, request.TagKeys, TagKeyOrder.Exact) })));
}

/// <summary>Parameters of UntagServerCertificate.</summary>
internal sealed record UntagServerCertificateRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string ServerCertificateName { get; init; }

    [RequiredMember, Count(0, 50), Length(1, 128), Pattern(TextPattern.TagKey)]
    public required ImmutableArray<string> TagKeys { get; init; }
}
