namespace Reeve.EndToEnd.Tests.Durability;

/// <summary>A role of a writer, as far as the writer was told.</summary>
internal sealed class Entity
{
    /// <summary>Its name; no two have the same.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is service-linked.</summary>
    public required bool IsLinked { get; init; }

    /// <summary>Where it stands.</summary>
    public Told Told { get; set; } = Told.Nothing;

    /// <summary>The names of inline policies that were acknowledged.</summary>
    public HashSet<string> Policies { get; } = [];

    /// <summary>An inline policy that was sent and not answered, or null.</summary>
    public string? UncertainPolicy { get; set; }

    /// <summary>The deletion task that was acknowledged, or null.</summary>
    public string? DeletionTaskId { get; set; }
}
