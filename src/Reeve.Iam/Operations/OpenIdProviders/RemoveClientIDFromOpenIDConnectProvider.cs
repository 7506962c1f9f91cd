using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Removes an audience from an OpenID Connect provider; one that it does not have changes nothing.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveClientIDFromOpenIDConnectProvider.html</remarks>
[Operation(ApiService.Iam, "RemoveClientIDFromOpenIDConnectProvider")]
internal sealed class RemoveClientIDFromOpenIDConnectProvider : IOperation<RemoveClientIDFromOpenIDConnectProviderRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, RemoveClientIDFromOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Target(account, request.OpenIDConnectProviderArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, RemoveClientIDFromOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Existing(account, request.OpenIDConnectProviderArn)
            .Map(provider => Change.Of(account.With(provider with { ClientIds = provider.ClientIds.Remove(request.ClientID) })));
}

/// <summary>Parameters of RemoveClientIDFromOpenIDConnectProvider.</summary>
internal sealed record RemoveClientIDFromOpenIDConnectProviderRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string OpenIDConnectProviderArn { get; init; }

    [RequiredMember, Length(1, 255)]
    public required string ClientID { get; init; }
}
