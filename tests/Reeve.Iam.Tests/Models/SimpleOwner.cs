namespace Reeve.Iam.Tests.Models;

/// <summary>A group or role of the model, and what a user of it has too.</summary>
internal class SimpleOwner(string name, string path)
{
    public string Name { get; set; } = name;

    public string Path { get; set; } = path;

    public HashSet<SimplePolicy> Attached { get; } = [];

    public SortedSet<string> Inline { get; } = new(StringComparer.Ordinal);

    /// <summary>Whom the trust policy of a role names; null for a service.</summary>
    public SimpleUser? Trusted { get; init; }

    public bool HasPolicies => Attached.Count + Inline.Count > 0;
}
