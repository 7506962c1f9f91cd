using Reeve.Iam.Storage;

namespace Reeve.Iam.State;

/// <summary>An entity that an operation has put or removed and that is not written yet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key in the store.</param>
/// <param name="Entity">The entity, or null when it was removed.</param>
internal readonly record struct EntityChange(EntityKind Kind, string Key, object? Entity);
