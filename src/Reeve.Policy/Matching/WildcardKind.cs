namespace Reeve.Policy.Matching;

/// <summary>The forms of pattern that have a quicker test than the general one.</summary>
internal enum WildcardKind
{
    /// <summary>No wildcard.</summary>
    Exact,

    /// <summary>A lone <c>*</c>.</summary>
    Any,

    /// <summary>Text, then <c>*</c>.</summary>
    Prefix,

    /// <summary><c>*</c>, then text.</summary>
    Suffix,

    /// <summary>Everything else.</summary>
    General,
}
