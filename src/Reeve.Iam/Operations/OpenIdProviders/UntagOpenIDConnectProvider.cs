using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Removes tags from an OpenID Connect provider, those of them that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagOpenIDConnectProvider.html</remarks>
[Operation(ApiService.Iam, "UntagOpenIDConnectProvider")]
internal sealed class UntagOpenIDConnectProvider : IOperation<UntagOpenIDConnectProviderRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UntagOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Target(account, request.OpenIDConnectProviderArn) with { RequestTagKeys = request.TagKeys };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UntagOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Existing(account, request.OpenIDConnectProviderArn)
            .Map(provider => Change.Of(account.With(provider with { Tags = Tags.Without(provider.Tags, request.TagKeys, TagKeyOrder.Exact) })));
}

/// <summary>Parameters of UntagOpenIDConnectProvider.</summary>
internal sealed record UntagOpenIDConnectProviderRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string OpenIDConnectProviderArn { get; init; }

    [RequiredMember, Count(0, 50), Length(1, 128), Pattern(TextPattern.TagKey)]
    public required ImmutableArray<string> TagKeys { get; init; }
}
