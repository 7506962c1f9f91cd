namespace Reeve.Manifests.Nodes;

/// <summary>Bounds what a text may unfold to.</summary>
internal sealed class NodeBudget
{
    /// <summary>How deep nodes may be in each other.</summary>
    public const int Deepest = 32;

    private const int Most = 50_000;

    private int _count;

    /// <summary>Counts one more; false when there are too many.</summary>
    public bool TryTake() => ++_count <= Most;
}
