namespace Reeve.Iam.Operations;

/// <summary>The policy that bounds a user's or role's permissions, as answers show it.</summary>
/// <param name="PermissionsBoundaryType">Always <c>Policy</c>: GetRole and GetUser are answered so by AWS.</param>
/// <param name="PermissionsBoundaryArn">The policy's ARN.</param>
internal sealed record PermissionsBoundaryShape(string PermissionsBoundaryType, string PermissionsBoundaryArn)
{
    /// <summary>The shape of a boundary, or null where there is none.</summary>
    public static PermissionsBoundaryShape? Of(string? policyArn) => policyArn is null ? null : new("Policy", policyArn);
}
