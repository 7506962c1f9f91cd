using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Takes the role out of an instance profile.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html</remarks>
[Operation(ApiService.Iam, "RemoveRoleFromInstanceProfile")]
internal sealed class RemoveRoleFromInstanceProfile : IOperation<RemoveRoleFromInstanceProfileRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, RemoveRoleFromInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileTargets.Of(account, request.InstanceProfileName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, RemoveRoleFromInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileLookup.Existing(account, request.InstanceProfileName)
            .Then(profile => RoleLookup.Modifiable(account, request.RoleName).Then<Change<NoResult>>(role => profile.RoleName == role.Name
                ? Change.Of(account.With(profile with { RoleName = null }))
                : InstanceProfileErrors.RoleNotFound(request.RoleName, request.InstanceProfileName)));
}

/// <summary>Parameters of RemoveRoleFromInstanceProfile.</summary>
internal sealed record RemoveRoleFromInstanceProfileRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string InstanceProfileName { get; init; }

    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }
}
