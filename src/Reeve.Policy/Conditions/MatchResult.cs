namespace Reeve.Policy.Conditions;

/// <summary>What comparing one request value with a policy's values gives.</summary>
internal enum MatchResult
{
    No,
    Yes,

    /// <summary>A value cannot be read as the operator's type: the condition does not match, whether negated or not.</summary>
    Unreadable,
}
