using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SshPublicKeys;

/// <summary>Uploads an SSH public key of a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSSHPublicKey.html</remarks>
[Operation(ApiService.Iam, "UploadSSHPublicKey")]
internal sealed class UploadSSHPublicKey : IOperation<UploadSSHPublicKeyRequest, UploadSSHPublicKeyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UploadSSHPublicKeyRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<Change<UploadSSHPublicKeyResponse>> Apply(Account account, UploadSSHPublicKeyRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => Make(account, owner.Keyring, request.SshPublicKeyBody, context).Map(key =>
            {
                var keyring = owner.Keyring;
                return Change.Of(
                    account.With(keyring with { SshPublicKeys = keyring.SshPublicKeys.Add(key) }),
                    new UploadSSHPublicKeyResponse(SshPublicKeyShape.Of(owner, key, SshPublicKeyShape.Ssh)));
            }));

    private static Result<SshPublicKey> Make(Account account, Keyring keyring, string body, OperationContext context) =>
        SshPublicKeyText.Read(body).Then<SshPublicKey>(read =>
        {
            if (keyring.SshPublicKeys.Any(key => key.KeyBlob.AsSpan().SequenceEqual(read.Blob)))
            {
                return IamErrors.DuplicateSshPublicKey("The SSH public key is already associated with the user.");
            }

            return keyring.SshPublicKeys.Length >= account.Quotas.SshPublicKeysPerUser
                ? IamErrors.QuotaExceeded("SSHPublicKeysPerUser", account.Quotas.SshPublicKeysPerUser)
                : new SshPublicKey(context.Ids.NewSshPublicKeyId(), read.Blob, read.Comment, context.Now);
        });
}

/// <summary>Parameters of UploadSSHPublicKey.</summary>
internal sealed record UploadSSHPublicKeyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(1, 16384), Pattern(TextPattern.KeyMaterial), WireName("SSHPublicKeyBody")]
    public required string SshPublicKeyBody { get; init; }
}

/// <summary>Answer of UploadSSHPublicKey.</summary>
/// <param name="SshPublicKey">The key.</param>
internal sealed record UploadSSHPublicKeyResponse([property: WireName("SSHPublicKey")] SshPublicKeyShape SshPublicKey);
