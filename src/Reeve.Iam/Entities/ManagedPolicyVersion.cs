using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Entities;

/// <summary>One version of a managed policy of the account's own.</summary>
/// <param name="VersionId">The id, <c>v1</c> and up.</param>
/// <param name="CreateDate">When it was made.</param>
/// <param name="Document">Its document, as it was given.</param>
public sealed record ManagedPolicyVersion(string VersionId, DateTimeOffset CreateDate, PolicyText Document) : IPolicyVersion;
