using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Adds tags to an OpenID Connect provider, or gives new values to those that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagOpenIDConnectProvider.html</remarks>
[Operation(ApiService.Iam, "TagOpenIDConnectProvider")]
internal sealed class TagOpenIDConnectProvider : IOperation<TagOpenIDConnectProviderRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, TagOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Target(account, request.OpenIDConnectProviderArn) with { RequestTags = request.Tags };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, TagOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Existing(account, request.OpenIDConnectProviderArn)
            .Then(provider => Tags.Merge(provider.Tags, request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact)
                .Map(tags => Change.Of(account.With(provider with { Tags = tags }))));
}

/// <summary>Parameters of TagOpenIDConnectProvider.</summary>
internal sealed record TagOpenIDConnectProviderRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string OpenIDConnectProviderArn { get; init; }

    [RequiredMember, Count(0, 50)]
    public required ImmutableArray<Tag> Tags { get; init; }
}
