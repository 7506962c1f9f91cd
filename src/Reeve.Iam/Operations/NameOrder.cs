namespace Reeve.Iam.Operations;

/// <summary>The order of names that tell case apart: alphabetical without regard to case, and only then by case.</summary>
internal sealed class NameOrder : IComparer<string>
{
    /// <summary>The only one.</summary>
    public static readonly NameOrder Instance = new();

    private NameOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y) =>
        string.Compare(x, y, StringComparison.OrdinalIgnoreCase) is var order and not 0 ? order : string.CompareOrdinal(x, y);
}
