using Reeve.Policy;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>What a next version of a template would change.</summary>
/// <param name="RoleName">The role's name without suffix.</param>
/// <param name="Version">The version that it would be.</param>
/// <param name="Permissions">What the role would gain and lose.</param>
/// <param name="IsTrustChanged">Whether others would assume the role.</param>
public sealed record TemplateDifference(string RoleName, int Version, PolicyDifference Permissions, bool IsTrustChanged);
