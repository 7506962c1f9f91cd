namespace Reeve.Policy;

/// <summary>Who makes a request.</summary>
public enum PrincipalKind
{
    /// <summary>Nobody: the request is not signed.</summary>
    Anonymous,

    /// <summary>The root user of an account.</summary>
    Root,

    /// <summary>An IAM user with long-term keys, or a plain session of one.</summary>
    User,

    /// <summary>A session of a role.</summary>
    RoleSession,

    /// <summary>A session that a user made with <c>GetFederationToken</c>.</summary>
    FederatedUser,

    /// <summary>A service, acting as its service principal.</summary>
    Service,

    /// <summary>Someone whom an identity provider vouches for, on the way to a role: <c>AssumeRoleWithWebIdentity</c>, <c>AssumeRoleWithSAML</c>.</summary>
    IdentityProviderUser,
}
