using Reeve.Iam.Sessions;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Answer of AssumeRoleWithWebIdentity.</summary>
internal sealed record AssumeRoleWithWebIdentityResponse : IMadeSession
{
    public required CredentialsShape Credentials { get; init; }

    public required string SubjectFromWebIdentityToken { get; init; }

    public required AssumedRoleUserShape AssumedRoleUser { get; init; }

    /// <summary>Null when there are neither policies nor tags.</summary>
    public int? PackedPolicySize { get; init; }

    /// <summary>The provider's ARN.</summary>
    public required string Provider { get; init; }

    public required string Audience { get; init; }

    public string? SourceIdentity { get; init; }
}
