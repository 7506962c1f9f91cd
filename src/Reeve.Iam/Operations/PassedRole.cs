namespace Reeve.Iam.Operations;

/// <summary>
/// A role that a call hands over to a service. The caller needs <c>iam:PassRole</c> on it, with the service as <c>iam:PassedToService</c>:
/// otherwise handing it over would lend the caller its permissions.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html</remarks>
/// <param name="RoleArn">The role's ARN, from the stored role: a role of another account cannot be passed.</param>
/// <param name="Service">The service principal that will use it: <c>ec2.amazonaws.com</c>.</param>
internal sealed record PassedRole(string RoleArn, string Service)
{
    /// <summary>The action that permits it. It is a permission only: no operation has this name.</summary>
    public const string Action = "iam:PassRole";

    /// <summary>The ARN of what the role is given to (<c>iam:AssociatedResourceArn</c>), or null where the service does not say.</summary>
    public string? AssociatedResourceArn { get; init; }

    /// <summary>The role as a target of its own. Its tags are not told: AWS does not let them decide about passing.</summary>
    public AuthorizationTarget Target => new AuthorizationTarget(RoleArn)
        .WithKey(IamConditionKeys.PassedToService, Service)
        .WithKey(IamConditionKeys.AssociatedResourceArn, AssociatedResourceArn);
}
