namespace Reeve.Iam.Operations;

/// <summary>The order in which AWS was seen to list tags: short keys first, then alphabetical. It also says which keys are the same.</summary>
internal sealed class TagKeyOrder : IComparer<string>
{
    /// <summary>Users and roles: keys that differ in the case of ASCII letters only are the same key.</summary>
    public static readonly TagKeyOrder Instance = new(
        ignoresCase: true, "Duplicate tag keys found. Please note that Tag keys are case insensitive.");

    /// <summary>Everything else: keys tell case apart.</summary>
    public static readonly TagKeyOrder Exact = new(ignoresCase: false, "Duplicate tag keys found.");

    private readonly bool _ignoresCase;

    private TagKeyOrder(bool ignoresCase, string duplicateSentence)
    {
        _ignoresCase = ignoresCase;
        DuplicateSentence = duplicateSentence;
    }

    /// <summary>What the caller is told who gives one key twice.</summary>
    public string DuplicateSentence { get; }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null || x.Length != y.Length)
        {
            return (x?.Length ?? -1) - (y?.Length ?? -1);
        }

        for (var index = 0; index < x.Length; index++)
        {
            if (Fold(x[index]) - Fold(y[index]) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }

    private int Fold(char c) => _ignoresCase && char.IsAsciiLetterUpper(c) ? c | 0x20 : c;
}
