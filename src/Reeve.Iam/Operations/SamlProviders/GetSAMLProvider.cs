using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Describes a SAML provider, without its private keys.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetSAMLProvider.html</remarks>
[Operation(ApiService.Iam, "GetSAMLProvider")]
internal sealed class GetSAMLProvider : IQuery<GetSAMLProviderRequest, GetSAMLProviderResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Target(account, request.SamlProviderArn);

    /// <inheritdoc/>
    public Result<GetSAMLProviderResponse> Read(Account account, GetSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Existing(account, request.SamlProviderArn).Map(provider => new GetSAMLProviderResponse
        {
            SamlProviderUuid = provider.UniqueId,
            SamlMetadataDocument = provider.MetadataDocument,
            CreateDate = provider.CreateDate,
            ValidUntil = provider.ValidUntil,
            Tags = provider.Tags,
            AssertionEncryptionMode = provider.RequiresEncryption ? AssertionEncryption.Required : AssertionEncryption.Allowed,
            PrivateKeyList = [.. provider.PrivateKeys.Select(key => new SamlPrivateKeyShape(key.Id, key.AddDate))],
        });
}

/// <summary>Parameters of GetSAMLProvider.</summary>
internal sealed record GetSAMLProviderRequest
{
    [RequiredMember, Length(20, 2048), WireName("SAMLProviderArn")]
    public required string SamlProviderArn { get; init; }
}

/// <summary>Answer of GetSAMLProvider.</summary>
internal sealed record GetSAMLProviderResponse
{
    [WireName("SAMLProviderUUID")]
    public required string SamlProviderUuid { get; init; }

    [WireName("SAMLMetadataDocument")]
    public required string SamlMetadataDocument { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required DateTimeOffset ValidUntil { get; init; }

    public required ImmutableArray<Tag> Tags { get; init; }

    public required string AssertionEncryptionMode { get; init; }

    public required ImmutableArray<SamlPrivateKeyShape> PrivateKeyList { get; init; }
}

/// <summary>What is told of a private key.</summary>
/// <param name="KeyId">The id that it is removed by.</param>
/// <param name="Timestamp">When it was added.</param>
internal sealed record SamlPrivateKeyShape(string KeyId, DateTimeOffset Timestamp);
