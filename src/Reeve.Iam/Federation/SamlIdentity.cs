using System.Collections.Immutable;

namespace Reeve.Iam.Federation;

/// <summary>Somebody whom a SAML provider's assertion vouches for.</summary>
public sealed record SamlIdentity : FederatedIdentity
{
    /// <summary>The assertion's issuer.</summary>
    public required string Issuer { get; init; }

    /// <summary>The NameID of the subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The NameID's format, without the prefix of SAML 2.0.</summary>
    public required string SubjectType { get; init; }

    /// <summary>Whom the assertion is for: its recipient.</summary>
    public required string Audience { get; init; }

    /// <summary>Tells subjects of one name from different providers apart.</summary>
    public required string NameQualifier { get; init; }

    /// <inheritdoc/>
    public override string PrincipalId => $"{NameQualifier}:{Subject}";

    /// <inheritdoc/>
    public override string UserName => Subject;

    /// <summary>The name that the session is to have.</summary>
    public required string SessionName { get; init; }

    /// <summary>The roles that the subject may assume through the provider, by ARN.</summary>
    public required ImmutableArray<string> RoleArns { get; init; }

    /// <summary>How long the session is to last, in seconds, where the call does not say; null when the assertion does not say either.</summary>
    public int? SessionDuration { get; init; }

    /// <summary>When the session must have ended, or null.</summary>
    public DateTimeOffset? SessionEnd { get; init; }
}
