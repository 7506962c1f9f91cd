namespace Reeve.Iam.Tests.Models;

/// <summary>A managed policy of the model.</summary>
internal sealed class SimplePolicy(string name)
{
    public string Name { get; } = name;

    public SortedSet<int> Versions { get; } = [1];

    public int Default { get; set; } = 1;

    /// <summary>The newest version that there ever was: its number is not used again.</summary>
    public int Last { get; set; } = 1;
}
