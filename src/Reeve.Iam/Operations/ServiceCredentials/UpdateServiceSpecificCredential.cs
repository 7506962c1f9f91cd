using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>Switches a service-specific credential of a user or of the caller on or off.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateServiceSpecificCredential.html</remarks>
[Operation(ApiService.Iam, "UpdateServiceSpecificCredential", ConditionKeys = [ServiceCredentialKeys.ServiceName])]
internal sealed class UpdateServiceSpecificCredential : IOperation<UpdateServiceSpecificCredentialRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateServiceSpecificCredentialRequest request, OperationContext context) =>
        ServiceCredentialTargets.Of(account, request.UserName, request.ServiceSpecificCredentialId, context);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateServiceSpecificCredentialRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => ServiceCredentialLookup.Existing(owner, request.ServiceSpecificCredentialId)
                .Then(credential => KeyringStatus.Switch(request.Status, "A service-specific credential").Map(isActive => Change.Of(account.With(owner.Keyring with
                {
                    ServiceCredentials = owner.Keyring.ServiceCredentials.Replace(credential, credential with { IsActive = isActive }),
                })))));
}

/// <summary>Parameters of UpdateServiceSpecificCredential.</summary>
internal sealed record UpdateServiceSpecificCredentialRequest
{
    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(20, 128), Pattern(TextPattern.Identifier)]
    public required string ServiceSpecificCredentialId { get; init; }

    [RequiredMember, OneOf(AccessKeyStatus.Active, AccessKeyStatus.Inactive, AccessKeyStatus.Expired)]
    public required string Status { get; init; }
}
