namespace Reeve.Server.Operator.Services;

/// <summary>What a next version of a template would change.</summary>
/// <param name="RoleName">The role's name without suffix.</param>
/// <param name="Version">The version that it would be.</param>
/// <param name="Gained">What the role may do then and may not now.</param>
/// <param name="Lost">What the role may do now and may not then.</param>
/// <param name="IsExhaustive">Whether that is all that changes of the permissions.</param>
/// <param name="IsTrustChanged">Whether others would assume the role.</param>
public sealed record TemplateDifferenceAnswer(
    string RoleName, int Version, PermissionAnswer[] Gained, PermissionAnswer[] Lost, bool IsExhaustive, bool IsTrustChanged);
