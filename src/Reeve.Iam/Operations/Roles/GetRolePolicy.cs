using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Reads an inline policy of a role.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html</remarks>
[Operation(ApiService.Iam, "GetRolePolicy")]
internal sealed class GetRolePolicy : IQuery<GetRolePolicyRequest, GetRolePolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetRolePolicyRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName);

    /// <inheritdoc/>
    public Result<GetRolePolicyResponse> Read(Account account, GetRolePolicyRequest request, OperationContext context) =>
        RoleLookup.Existing(account, request.RoleName)
            .Then(role => InlinePolicies.Get(PolicyHolder.Role, role, request.PolicyName)
                .Map(policy => new GetRolePolicyResponse(role.Name, policy.Name, policy.Document)));
}

/// <summary>Parameters of GetRolePolicy.</summary>
internal sealed record GetRolePolicyRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }
}

/// <summary>Answer of GetRolePolicy.</summary>
/// <param name="RoleName">The role.</param>
/// <param name="PolicyName">The policy's name.</param>
/// <param name="PolicyDocument">Its document, as it was given.</param>
internal sealed record GetRolePolicyResponse(string RoleName, string PolicyName, PolicyText PolicyDocument);
