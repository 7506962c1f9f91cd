using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>The policies of one kind, and for those of an organization of one level.</summary>
internal sealed record Attached(ReferencePolicyKind Kind, JsonElement[] Documents)
{
    public static IEnumerable<Attached> Levels(ReferencePolicyKind kind, JsonElement[][] levels) =>
        levels.Select(documents => new Attached(kind, documents));
}
