using Reeve.Iam.Entities;

namespace Reeve.Iam.Deletion;

/// <summary>Whether a service uses a role.</summary>
/// <param name="AccountId">The role's account.</param>
/// <param name="RoleArn">The role.</param>
/// <param name="Link">The service and its template.</param>
public sealed record RoleUsageQuestion(string AccountId, string RoleArn, ServiceLink Link);
