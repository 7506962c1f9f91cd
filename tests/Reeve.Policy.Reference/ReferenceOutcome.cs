namespace Reeve.Policy.Reference;

/// <summary>The three answers of the policy language.</summary>
public enum ReferenceOutcome
{
    /// <summary>Refused, because nothing allows it.</summary>
    ImplicitDeny,

    /// <summary>Refused, because a statement denies it.</summary>
    ExplicitDeny,

    /// <summary>Allowed.</summary>
    Allowed,
}
