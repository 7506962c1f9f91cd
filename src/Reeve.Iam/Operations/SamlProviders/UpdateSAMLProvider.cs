using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Replaces the metadata of a SAML provider, or changes how its assertions are encrypted.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSAMLProvider.html</remarks>
[Operation(ApiService.Iam, "UpdateSAMLProvider")]
internal sealed class UpdateSAMLProvider : IOperation<UpdateSAMLProviderRequest, UpdateSAMLProviderResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Target(account, request.SamlProviderArn);

    /// <inheritdoc/>
    public Result<Change<UpdateSAMLProviderResponse>> Apply(Account account, UpdateSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Existing(account, request.SamlProviderArn)
            .Then(provider => Changed(provider, request, context))
            .Map(provider => Change.Of(
                account.With(provider), new UpdateSAMLProviderResponse(Arns.SamlProvider(account.Id, provider.Name))));

    private static Result<SamlProvider> Changed(SamlProvider provider, UpdateSAMLProviderRequest request, OperationContext context)
    {
        if (request is { SamlMetadataDocument: null, AssertionEncryptionMode: null, AddPrivateKey: null, RemovePrivateKey: null })
        {
            return IamErrors.InvalidInput("Unable to update identity provider. No updates are defined for metadata or encryption assertion.");
        }

        if (request is { AddPrivateKey: not null, RemovePrivateKey: not null })
        {
            return IamErrors.InvalidInput(
                "Unable to add and remove private keys in the same request. Set a value for only one of the two parameters.");
        }

        return WithMetadata(provider, request.SamlMetadataDocument, context.Now)
            .Then(changed => SamlPrivateKeys.Remove(changed.PrivateKeys, request.RemovePrivateKey)
                .Then(keys => SamlPrivateKeys.Add(keys, request.AddPrivateKey, context))
                .Then(keys => SamlProviderRules.Consistent(changed with
                {
                    PrivateKeys = keys,
                    RequiresEncryption = request.AssertionEncryptionMode is null
                        ? changed.RequiresEncryption
                        : request.AssertionEncryptionMode is AssertionEncryption.Required,
                })));
    }

    private static Result<SamlProvider> WithMetadata(SamlProvider provider, string? document, DateTimeOffset now) => document is null
        ? provider
        : SamlProviderRules.ValidUntil(document, now)
            .Map(validUntil => provider with { MetadataDocument = document, ValidUntil = validUntil });
}

/// <summary>Parameters of UpdateSAMLProvider.</summary>
internal sealed record UpdateSAMLProviderRequest
{
    [Length(1000, 10_000_000), WireName("SAMLMetadataDocument")]
    public string? SamlMetadataDocument { get; init; }

    [RequiredMember, Length(20, 2048), WireName("SAMLProviderArn")]
    public required string SamlProviderArn { get; init; }

    [OneOf(AssertionEncryption.Required, AssertionEncryption.Allowed)]
    public string? AssertionEncryptionMode { get; init; }

    [Sensitive, Length(1, 16384), Pattern(TextPattern.KeyMaterial)]
    public string? AddPrivateKey { get; init; }

    [Length(22, 64), Pattern(TextPattern.SamlKeyId)]
    public string? RemovePrivateKey { get; init; }
}

/// <summary>Answer of UpdateSAMLProvider.</summary>
/// <param name="SamlProviderArn">The provider's ARN.</param>
internal sealed record UpdateSAMLProviderResponse([property: WireName("SAMLProviderArn")] string SamlProviderArn);
