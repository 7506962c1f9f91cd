using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>Gives a service-specific credential a new secret; the old one stops to work at once.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResetServiceSpecificCredential.html</remarks>
[Operation(ApiService.Iam, "ResetServiceSpecificCredential", ConditionKeys = [ServiceCredentialKeys.ServiceName])]
internal sealed class ResetServiceSpecificCredential : IOperation<ResetServiceSpecificCredentialRequest, ResetServiceSpecificCredentialResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ResetServiceSpecificCredentialRequest request, OperationContext context) =>
        ServiceCredentialTargets.Of(account, request.UserName, request.ServiceSpecificCredentialId, context);

    /// <inheritdoc/>
    public Result<Change<ResetServiceSpecificCredentialResponse>> Apply(
        Account account, ResetServiceSpecificCredentialRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => ServiceCredentialLookup.Existing(owner, request.ServiceSpecificCredentialId).Map(credential =>
            {
                var secret = CredentialServices.NewSecret(credential, context.Ids);
                var purpose = ServiceCredential.SealingPurpose(credential.Id);
                var reset = credential with { SealedSecret = context.Sealer.Seal(Encoding.UTF8.GetBytes(secret), purpose) };
                return Change.Of(
                    account.With(owner.Keyring with { ServiceCredentials = owner.Keyring.ServiceCredentials.Replace(credential, reset) }),
                    new ResetServiceSpecificCredentialResponse(ServiceCredentialShape.Of(owner.ShownName, reset, secret, context.Now)));
            }));
}

/// <summary>Parameters of ResetServiceSpecificCredential.</summary>
internal sealed record ResetServiceSpecificCredentialRequest
{
    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(20, 128), Pattern(TextPattern.Identifier)]
    public required string ServiceSpecificCredentialId { get; init; }
}

/// <summary>Answer of ResetServiceSpecificCredential.</summary>
/// <param name="ServiceSpecificCredential">The credential with its new secret.</param>
internal sealed record ResetServiceSpecificCredentialResponse(ServiceCredentialShape ServiceSpecificCredential);
