using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>The policies of one kind, and for those of an organization of one level.</summary>
internal sealed record Attached(ReferencePolicyKind Kind, JsonElement[] Documents)
{
    /// <summary>The policy on the resource, which for a role that is to be assumed is its trust policy.</summary>
    public static Attached ToResource(ReferenceCase request) => new(
        request.IsAboutTrust ? ReferencePolicyKind.Trust : ReferencePolicyKind.Resource,
        request.ResourcePolicy is { } policy ? [policy] : []);

    public static IEnumerable<Attached> Levels(ReferencePolicyKind kind, JsonElement[][] levels) =>
        levels.Select(documents => new Attached(kind, documents));
}
