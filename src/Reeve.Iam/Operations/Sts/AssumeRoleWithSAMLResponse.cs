using Reeve.Iam.Sessions;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Answer of AssumeRoleWithSAML.</summary>
internal sealed record AssumeRoleWithSAMLResponse : IMadeSession
{
    public required CredentialsShape Credentials { get; init; }

    public required AssumedRoleUserShape AssumedRoleUser { get; init; }

    /// <summary>Null when there are neither policies nor tags.</summary>
    public int? PackedPolicySize { get; init; }

    public required string Subject { get; init; }

    public required string SubjectType { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Where the assertion was sent.</summary>
    public required string Audience { get; init; }

    public required string NameQualifier { get; init; }

    public string? SourceIdentity { get; init; }
}
