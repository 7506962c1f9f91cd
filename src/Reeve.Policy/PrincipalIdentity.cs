namespace Reeve.Policy;

/// <summary>The names that the principal of a request goes by. They must come from stored entities, never from what a client sent.</summary>
public sealed record PrincipalIdentity
{
    /// <summary>What kind of principal it is.</summary>
    public required PrincipalKind Kind { get; init; }

    /// <summary>
    /// ARN of the user, of the root user, of the role session (<c>arn:aws:sts::…:assumed-role/R/S</c>) or of the federated session. Null for
    /// services, identity providers' users and anonymous requests.
    /// </summary>
    public string? Arn { get; init; }

    /// <summary>The 12 digits of the principal's account; null where it has none.</summary>
    public string? AccountId { get; init; }

    /// <summary>For a role session, ARN of its role, path included.</summary>
    public string? RoleArn { get; init; }

    /// <summary>For a federated session, ARN of the user who made it.</summary>
    public string? UserArn { get; init; }

    /// <summary>Unique id of the user or role (<c>AIDA…</c>, <c>AROA…</c>); for a session that of its role or user.</summary>
    public string? UniqueId { get; init; }

    /// <summary>For a service, its service principal, such as <c>ledger.example.com</c>. Case is significant.</summary>
    public string? ServicePrincipal { get; init; }

    /// <summary>For an identity provider's user, the provider as trust policies name it.</summary>
    public string? FederatedProvider { get; init; }

    /// <summary>Canonical id of the principal's account, where one is known.</summary>
    public string? CanonicalUserId { get; init; }

    /// <summary>Whether it is a session of a service-linked role: organization policies and boundaries do not touch it.</summary>
    public bool IsServiceLinkedRole { get; init; }
}
