using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Deletes a SAML provider. Roles that trust it remain, and nobody can assume them through it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSAMLProvider.html</remarks>
[Operation(ApiService.Iam, "DeleteSAMLProvider")]
internal sealed class DeleteSAMLProvider : IOperation<DeleteSAMLProviderRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Target(account, request.SamlProviderArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteSAMLProviderRequest request, OperationContext context) =>
        SamlProviderLookup.Existing(account, request.SamlProviderArn)
            .Map(provider => Change.Of(account.Without(provider)));
}

/// <summary>Parameters of DeleteSAMLProvider.</summary>
internal sealed record DeleteSAMLProviderRequest
{
    [RequiredMember, Length(20, 2048), WireName("SAMLProviderArn")]
    public required string SamlProviderArn { get; init; }
}
