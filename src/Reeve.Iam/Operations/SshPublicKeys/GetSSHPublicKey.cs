using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SshPublicKeys;

/// <summary>Shows an SSH public key of a user, in either encoding.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetSSHPublicKey.html</remarks>
[Operation(ApiService.Iam, "GetSSHPublicKey")]
internal sealed class GetSSHPublicKey : IQuery<GetSSHPublicKeyRequest, GetSSHPublicKeyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetSSHPublicKeyRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<GetSSHPublicKeyResponse> Read(Account account, GetSSHPublicKeyRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => SshPublicKeyLookup.Existing(owner, request.SshPublicKeyId)
                .Map(key => new GetSSHPublicKeyResponse(SshPublicKeyShape.Of(owner, key, request.Encoding))));
}

/// <summary>Parameters of GetSSHPublicKey.</summary>
internal sealed record GetSSHPublicKeyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [RequiredMember, Length(20, 128), Pattern(TextPattern.Identifier), WireName("SSHPublicKeyId")]
    public required string SshPublicKeyId { get; init; }

    [RequiredMember, OneOf(SshPublicKeyShape.Ssh, SshPublicKeyShape.Pem)]
    public required string Encoding { get; init; }
}

/// <summary>Answer of GetSSHPublicKey.</summary>
/// <param name="SshPublicKey">The key.</param>
internal sealed record GetSSHPublicKeyResponse([property: WireName("SSHPublicKey")] SshPublicKeyShape SshPublicKey);
