using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Removes tags from a SAML provider, those of them that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagSAMLProvider.html</remarks>
[Operation(ApiService.Iam, "UntagSAMLProvider")]
internal sealed class UntagSAMLProvider : IOperation<UntagSAMLProviderRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UntagSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Target(account, request.SamlProviderArn) with { RequestTagKeys = request.TagKeys };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UntagSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Existing(account, request.SamlProviderArn)
            .Map(provider => Change.Of(account.With(provider with { Tags = Tags.Without(provider.Tags, request.TagKeys, TagKeyOrder.Exact) })));
}

/// <summary>Parameters of UntagSAMLProvider.</summary>
internal sealed record UntagSAMLProviderRequest
{
    [RequiredMember, Length(20, 2048), WireName("SAMLProviderArn")]
    public required string SamlProviderArn { get; init; }

    [RequiredMember, Count(0, 50), Length(1, 128), Pattern(TextPattern.TagKey)]
    public required ImmutableArray<string> TagKeys { get; init; }
}
