using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Registers a SAML 2.0 identity provider by its metadata, so that roles may trust its assertions.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html</remarks>
[Operation(ApiService.Iam, "CreateSAMLProvider")]
internal sealed class CreateSAMLProvider : IOperation<CreateSAMLProviderRequest, CreateSAMLProviderResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateSAMLProviderRequest request, OperationContext context) =>
        new(Arns.SamlProvider(account.Id, request.Name))
        {
            RequestTags = request.Tags,
            CompanionActions = request.Tags.IsEmpty ? [] : ["iam:TagSAMLProvider"],
        };

    /// <inheritdoc/>
    public Result<Change<CreateSAMLProviderResponse>> Apply(Account account, CreateSAMLProviderRequest request, OperationContext context)
    {
        if (account.SamlProviders.Contains(request.Name))
        {
            return IamErrors.EntityAlreadyExists("Provider", request.Name);
        }

        if (account.SamlProviders.Count >= account.Quotas.SamlProviders)
        {
            return IamErrors.QuotaExceeded("SamlProvidersPerAccount", account.Quotas.SamlProviders);
        }

        return Make(account, request, context).Map(provider => Change.Of(account.With(provider), new CreateSAMLProviderResponse(
            Arns.SamlProvider(account.Id, provider.Name), Tags.AsGiven(request.Tags))));
    }

    private static Result<SamlProvider> Make(Account account, CreateSAMLProviderRequest request, OperationContext context) =>
        SamlProviderRules.ValidUntil(request.SamlMetadataDocument, context.Now)
            .Then(validUntil => SamlPrivateKeys.Add([], request.AddPrivateKey, context)
                .Then(keys => Tags.Merge([], request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact)
                    .Then(tags => SamlProviderRules.Consistent(new SamlProvider
                    {
                        Name = request.Name,
                        UniqueId = context.Ids.NewSamlId(),
                        MetadataDocument = request.SamlMetadataDocument,
                        CreateDate = context.Now,
                        ValidUntil = validUntil,
                        RequiresEncryption = request.AssertionEncryptionMode is AssertionEncryption.Required,
                        PrivateKeys = keys,
                        Tags = tags,
                    }))));
}

/// <summary>Parameters of CreateSAMLProvider.</summary>
internal sealed record CreateSAMLProviderRequest
{
    [RequiredMember, Length(1000, 10_000_000), WireName("SAMLMetadataDocument")]
    public required string SamlMetadataDocument { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.SamlProviderName)]
    public required string Name { get; init; }

    [Count(0, 50)]
    public ImmutableArray<Tag> Tags { get; init; } = [];

    [OneOf(AssertionEncryption.Required, AssertionEncryption.Allowed)]
    public string? AssertionEncryptionMode { get; init; }

    [Sensitive, Length(1, 16384), Pattern(TextPattern.KeyMaterial)]
    public string? AddPrivateKey { get; init; }
}

/// <summary>Answer of CreateSAMLProvider.</summary>
/// <param name="SamlProviderArn">The provider's ARN.</param>
/// <param name="Tags">The tags; default when it was given none.</param>
internal sealed record CreateSAMLProviderResponse([property: WireName("SAMLProviderArn")] string SamlProviderArn, ImmutableArray<Tag> Tags);
