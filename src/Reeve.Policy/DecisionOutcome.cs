namespace Reeve.Policy;

/// <summary>The three answers of the policy language.</summary>
public enum DecisionOutcome
{
    /// <summary>Refused: nothing allows it.</summary>
    ImplicitDeny,

    /// <summary>Refused: a statement denies it.</summary>
    ExplicitDeny,

    /// <summary>Allowed.</summary>
    Allowed,
}
