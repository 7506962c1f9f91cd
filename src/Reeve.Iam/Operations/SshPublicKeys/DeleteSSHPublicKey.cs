using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SshPublicKeys;

/// <summary>Deletes an SSH public key of a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSSHPublicKey.html</remarks>
[Operation(ApiService.Iam, "DeleteSSHPublicKey")]
internal sealed class DeleteSSHPublicKey : IOperation<DeleteSSHPublicKeyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteSSHPublicKeyRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteSSHPublicKeyRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => SshPublicKeyLookup.Existing(owner, request.SshPublicKeyId).Map(key => Change.Of(account.With(
                owner.Keyring with { SshPublicKeys = owner.Keyring.SshPublicKeys.Remove(key) }))));
}

/// <summary>Parameters of DeleteSSHPublicKey.</summary>
internal sealed record DeleteSSHPublicKeyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(20, 128), Pattern(TextPattern.Identifier), WireName("SSHPublicKeyId")]
    public required string SshPublicKeyId { get; init; }
}
