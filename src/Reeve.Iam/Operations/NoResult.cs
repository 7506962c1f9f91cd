namespace Reeve.Iam.Operations;

/// <summary>The answer of operations that have none: no result element is written.</summary>
internal sealed record NoResult
{
    /// <summary>The only value.</summary>
    public static readonly NoResult Instance = new();

    private NoResult()
    {
    }
}
