namespace Reeve.Policy.Model;

/// <summary>The ways to name a principal.</summary>
internal enum PrincipalType
{
    /// <summary>A bare <c>"*"</c>, outside any object.</summary>
    Star,

    /// <summary>An account, user, role, session, or <c>*</c>.</summary>
    Aws,

    /// <summary>A service principal.</summary>
    Service,

    /// <summary>An identity provider.</summary>
    Federated,

    /// <summary>The S3 canonical id of an account.</summary>
    CanonicalUser,
}
