namespace Reeve.Iam.Storage;

/// <summary>All entities of one scope at one revision.</summary>
/// <param name="Revision">The revision, from 1.</param>
/// <param name="Entities">The entities, ordered by kind and by key in ordinal order.</param>
public sealed record ScopeImage(long Revision, IReadOnlyList<EntityRow> Entities);
