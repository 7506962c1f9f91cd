namespace Reeve.Iam.Operations;

/// <summary>
/// The order in which AWS was seen to list tags of users and roles: short keys first, then alphabetical. Keys that differ in the case
/// of ASCII letters only are the same key.
/// </summary>
internal sealed class TagKeyOrder : IComparer<string>
{
    /// <summary>The only one.</summary>
    public static readonly TagKeyOrder Instance = new();

    private TagKeyOrder()
    {
    }

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

    private static int Fold(char c) => char.IsAsciiLetterUpper(c) ? c | 0x20 : c;
}
