using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>Deletes a service-specific credential of a user or of the caller.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceSpecificCredential.html</remarks>
[Operation(ApiService.Iam, "DeleteServiceSpecificCredential", ConditionKeys = [ServiceCredentialKeys.ServiceName])]
internal sealed class DeleteServiceSpecificCredential : IOperation<DeleteServiceSpecificCredentialRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteServiceSpecificCredentialRequest request, OperationContext context) =>
        ServiceCredentialTargets.Of(account, request.UserName, request.ServiceSpecificCredentialId, context);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteServiceSpecificCredentialRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => ServiceCredentialLookup.Existing(owner, request.ServiceSpecificCredentialId).Map(credential => Change.Of(account.With(
                owner.Keyring with { ServiceCredentials = owner.Keyring.ServiceCredentials.Remove(credential) }))));
}

/// <summary>Parameters of DeleteServiceSpecificCredential.</summary>
internal sealed record DeleteServiceSpecificCredentialRequest
{
    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(20, 128), Pattern(TextPattern.Identifier)]
    public required string ServiceSpecificCredentialId { get; init; }
}
