using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Describes an OpenID Connect provider.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html</remarks>
[Operation(ApiService.Iam, "GetOpenIDConnectProvider")]
internal sealed class GetOpenIDConnectProvider : IQuery<GetOpenIDConnectProviderRequest, GetOpenIDConnectProviderResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Target(account, request.OpenIDConnectProviderArn);

    /// <inheritdoc/>
    public Result<GetOpenIDConnectProviderResponse> Read(Account account, GetOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Existing(account, request.OpenIDConnectProviderArn)
            .Map(provider => new GetOpenIDConnectProviderResponse(
                provider.Url, provider.ClientIds, provider.Thumbprints, provider.CreateDate, provider.Tags));
}

/// <summary>Parameters of GetOpenIDConnectProvider.</summary>
internal sealed record GetOpenIDConnectProviderRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string OpenIDConnectProviderArn { get; init; }
}

/// <summary>Answer of GetOpenIDConnectProvider.</summary>
/// <param name="Url">The issuer's URL without its scheme.</param>
/// <param name="ClientIDList">The audiences.</param>
/// <param name="ThumbprintList">The thumbprints, in lower case.</param>
/// <param name="CreateDate">When it was made.</param>
/// <param name="Tags">The tags, maybe none.</param>
internal sealed record GetOpenIDConnectProviderResponse(
    string Url, ImmutableArray<string> ClientIDList, ImmutableArray<string> ThumbprintList, DateTimeOffset CreateDate, ImmutableArray<Tag> Tags);
