namespace Reeve.Iam.Storage;

/// <summary>One entity to be written, or removed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key among entities of its kind in the scope.</param>
/// <param name="Body">The new body, or null to remove the entity. Removing what is not there is allowed and changes nothing.</param>
public readonly record struct EntityWrite(EntityKind Kind, string Key, ReadOnlyMemory<byte>? Body);
