using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Adds an audience to an OpenID Connect provider; one that it has already changes nothing.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddClientIDToOpenIDConnectProvider.html</remarks>
[Operation(ApiService.Iam, "AddClientIDToOpenIDConnectProvider")]
internal sealed class AddClientIDToOpenIDConnectProvider : IOperation<AddClientIDToOpenIDConnectProviderRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, AddClientIDToOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Target(account, request.OpenIDConnectProviderArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, AddClientIDToOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Existing(account, request.OpenIDConnectProviderArn)
            .Then(provider => OpenIdProviderRules.ClientIds(provider.ClientIds.Add(request.ClientID), account.Quotas)
                .Map(ids => Change.Of(account.With(provider with { ClientIds = ids }))));
}

/// <summary>Parameters of AddClientIDToOpenIDConnectProvider.</summary>
internal sealed record AddClientIDToOpenIDConnectProviderRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string OpenIDConnectProviderArn { get; init; }

    [RequiredMember, Length(1, 255)]
    public required string ClientID { get; init; }
}
