using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Puts a role into an instance profile that has none. EC2 hands the role to instances, so that the caller must be allowed to pass it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html</remarks>
[Operation(ApiService.Iam, "AddRoleToInstanceProfile")]
internal sealed class AddRoleToInstanceProfile : IOperation<AddRoleToInstanceProfileRequest, NoResult>
{
    private const int MostRoles = 1;

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, AddRoleToInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileTargets.Of(account, request.InstanceProfileName) with
        {
            PassedRoles = [new(RoleTargets.Of(account, request.RoleName).Resource, "ec2.amazonaws.com")],
        };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, AddRoleToInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileLookup.Existing(account, request.InstanceProfileName)
            .Then(profile => RoleLookup.Modifiable(account, request.RoleName).Then<Change<NoResult>>(role => profile.RoleName is null
                ? Change.Of(account.With(profile with { RoleName = role.Name }))
                : IamErrors.QuotaExceeded("InstanceSessionsPerInstanceProfile", MostRoles)));
}

/// <summary>Parameters of AddRoleToInstanceProfile.</summary>
internal sealed record AddRoleToInstanceProfileRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string InstanceProfileName { get; init; }

    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }
}
