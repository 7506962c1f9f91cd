using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SshPublicKeys;

/// <summary>Switches an SSH public key of a user on or off.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSSHPublicKey.html</remarks>
[Operation(ApiService.Iam, "UpdateSSHPublicKey")]
internal sealed class UpdateSSHPublicKey : IOperation<UpdateSSHPublicKeyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateSSHPublicKeyRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateSSHPublicKeyRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => SshPublicKeyLookup.Existing(owner, request.SshPublicKeyId)
                .Then(key => KeyringStatus.Switch(request.Status, "An SSH public key").Map(isActive => Change.Of(account.With(owner.Keyring with
                {
                    SshPublicKeys = owner.Keyring.SshPublicKeys.Replace(key, key with { IsActive = isActive }),
                })))));
}

/// <summary>Parameters of UpdateSSHPublicKey.</summary>
internal sealed record UpdateSSHPublicKeyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(20, 128), Pattern(TextPattern.Identifier), WireName("SSHPublicKeyId")]
    public required string SshPublicKeyId { get; init; }

    [RequiredMember, OneOf(AccessKeyStatus.Active, AccessKeyStatus.Inactive, AccessKeyStatus.Expired)]
    public required string Status { get; init; }
}
