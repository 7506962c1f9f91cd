using Reeve.Iam.Errors;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Deletes an OpenID Connect provider. Roles that trust it remain, and nobody can assume them through it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html</remarks>
[Operation(ApiService.Iam, "DeleteOpenIDConnectProvider")]
internal sealed class DeleteOpenIDConnectProvider : IOperation<DeleteOpenIDConnectProviderRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Target(account, request.OpenIDConnectProviderArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdProviderLookup.Find(account, request.OpenIDConnectProviderArn) is { } provider
            ? Change.Of(account.Without(provider))
            : IamErrors.NoSuchEntity($"OpenId connect Provider {request.OpenIDConnectProviderArn} cannot be found.");
}

/// <summary>Parameters of DeleteOpenIDConnectProvider.</summary>
internal sealed record DeleteOpenIDConnectProviderRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string OpenIDConnectProviderArn { get; init; }
}
