namespace Reeve.Iam.Storage;

/// <summary>One stored entity.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key among entities of its kind in the scope; compared ordinally.</param>
/// <param name="Body">The entity as its codec wrote it.</param>
public readonly record struct EntityRow(EntityKind Kind, string Key, ReadOnlyMemory<byte> Body);
