namespace Reeve.Iam.ManagedPolicies;

/// <summary>One version of an AWS-managed policy, without its document.</summary>
/// <param name="VersionId">The id, <c>v1</c> and up.</param>
/// <param name="CreateDate">When AWS published the version.</param>
public sealed record AwsManagedPolicyVersion(string VersionId, DateTimeOffset CreateDate) : IPolicyVersion;
