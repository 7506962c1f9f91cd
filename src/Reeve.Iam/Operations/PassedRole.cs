namespace Reeve.Iam.Operations;

/// <summary>A role that a call hands to a service.</summary>
/// <param name="RoleArn">The role.</param>
/// <param name="ServicePrincipal">Who gets it: <c>iam:PassedToService</c>.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html</remarks>
internal sealed record PassedRole(string RoleArn, string ServicePrincipal)
{
    /// <summary>What is asked for it. The role's tags are left out: AWS does not let them decide who may pass it.</summary>
    public AuthorizationTarget Target =>
        new AuthorizationTarget(RoleArn).WithKey(IamConditionKeys.PassedToService, ServicePrincipal);
}
