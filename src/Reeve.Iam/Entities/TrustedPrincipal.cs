namespace Reeve.Iam.Entities;

/// <summary>A user or role that a trust policy names: who that was when the policy was saved.</summary>
/// <param name="Arn">The ARN as the document writes it.</param>
/// <param name="UniqueId">The unique id, which decides. One who takes the name later has another.</param>
public sealed record TrustedPrincipal(string Arn, string UniqueId);
