using Reeve.Policy;

namespace Reeve.Iam.Operations;

/// <summary>The side of the role in deciding who may assume it.</summary>
/// <param name="AccountId">The account that the role's ARN names, whether or not there is one.</param>
/// <param name="Policy">The trust policy, with users and roles by their unique ids; null when there is no such role, which nobody may then assume.</param>
internal sealed record RoleTrust(string AccountId, AppliedPolicy? Policy);
