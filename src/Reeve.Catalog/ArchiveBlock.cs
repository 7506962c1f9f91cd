namespace Reeve.Catalog;

/// <summary>One Brotli stream of the archive.</summary>
/// <param name="Position">Where it starts, from the start of the archive.</param>
/// <param name="Length">How many bytes it takes there.</param>
internal readonly record struct ArchiveBlock(long Position, int Length);
