using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Deletes a user that has no policies and no credentials any more and is in no group.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html</remarks>
[Operation(ApiService.Iam, "DeleteUser")]
internal sealed class DeleteUser : IOperation<DeleteUserRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteUserRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteUserRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName).Then<Change<NoResult>>(user => user switch
        {
            { AttachedPolicyArns.IsEmpty: false } => IamErrors.DeleteConflict("detach all policies"),
            { GroupIds.IsEmpty: false } => IamErrors.DeleteConflict("remove users from group"),
            { InlinePolicies.IsEmpty: false } => IamErrors.DeleteConflict("delete policies"),
            { AccessKeyIds.IsEmpty: false } => IamErrors.DeleteConflict("delete access keys"),
            { MfaSerialNumbers.IsEmpty: false } => IamErrors.DeleteConflict("delete MFA device"),
            _ when account.LoginProfiles.ContainsKey(user.UniqueId) => IamErrors.DeleteConflict("delete login profile"),
            _ when KeyringConflict(KeyringOwner.Of(account, user.UniqueId)) is { } conflict => conflict,
            _ => Change.Of(account.Without(user).WithoutLastUse(LastUseKeys.Password(user.UniqueId))),
        });

    private static IamError? KeyringConflict(Keyring keyring) => keyring switch
    {
        { SigningCertificates.IsEmpty: false } => IamErrors.DeleteConflict("delete signing certificates"),
        { IsEmpty: false } => IamErrors.DeleteConflict("remove referenced objects"),
        _ => null,
    };
}

/// <summary>Parameters of DeleteUser.</summary>
internal sealed record DeleteUserRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }
}
