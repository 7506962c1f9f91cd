namespace Reeve.Iam.Tests.Models;

/// <summary>A user of the model.</summary>
internal sealed class SimpleUser(string name, string path) : SimpleOwner(name, path)
{
    public HashSet<SimpleOwner> Groups { get; } = [];

    /// <summary>Whether each of its access keys is active, oldest first.</summary>
    public List<bool> Keys { get; } = [];

    public Dictionary<string, string> Tags { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SimplePolicy? Boundary { get; set; }
}
