using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Adds tags to a SAML provider, or gives new values to those that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagSAMLProvider.html</remarks>
[Operation(ApiService.Iam, "TagSAMLProvider")]
internal sealed class TagSAMLProvider : IOperation<TagSAMLProviderRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, TagSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Target(account, request.SamlProviderArn) with { RequestTags = request.Tags };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, TagSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Existing(account, request.SamlProviderArn)
            .Then(provider => Tags.Merge(provider.Tags, request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact)
                .Map(tags => Change.Of(account.With(provider with { Tags = tags }))));
}

/// <summary>Parameters of TagSAMLProvider.</summary>
internal sealed record TagSAMLProviderRequest
{
    [RequiredMember, Length(20, 2048), WireName("SAMLProviderArn")]
    public required string SamlProviderArn { get; init; }

    [RequiredMember, Count(0, 50)]
    public required ImmutableArray<Tag> Tags { get; init; }
}
