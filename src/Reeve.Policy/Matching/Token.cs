namespace Reeve.Policy.Matching;

/// <summary>
/// How a pattern is written once it is compiled: its literal characters as they are, and its wildcards as halves of surrogate pairs,
/// which no well-formed text contains. So a literal <c>*</c>, from <c>${*}</c> or from a substituted value, cannot be taken for a wildcard.
/// </summary>
internal static class Token
{
    /// <summary>Stands for <c>*</c>: any number of characters.</summary>
    public const char AnyRun = '\uDFFF';

    /// <summary>Stands for <c>?</c>: exactly one code point.</summary>
    public const char AnyOne = '\uDFFE';
}
