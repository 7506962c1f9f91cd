using System.Collections.Immutable;

namespace Reeve.Manifests.Nodes;

/// <summary>A part of a manifest, be it YAML or JSON, and where it stands.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
internal abstract record ManifestNode(int Line, int Column)
{
    /// <summary>A text.</summary>
    public sealed record Text(int Line, int Column, string Value) : ManifestNode(Line, Column);

    /// <summary>A number or truth value of JSON. YAML's are texts: which of them are meant as numbers, only the rule can know.</summary>
    public sealed record Literal(int Line, int Column, string Value) : ManifestNode(Line, Column);

    /// <summary>No value.</summary>
    public sealed record Null(int Line, int Column) : ManifestNode(Line, Column);

    /// <summary>A list.</summary>
    public sealed record List(int Line, int Column, ImmutableArray<ManifestNode> Items) : ManifestNode(Line, Column);

    /// <summary>Named members, each name once.</summary>
    public sealed record Map(int Line, int Column, ImmutableArray<ManifestMember> Members) : ManifestNode(Line, Column)
    {
        /// <summary>The value of a member, or null.</summary>
        public ManifestNode? Find(string name) => Members.FirstOrDefault(member => member.Name.Value == name)?.Value;
    }
}
