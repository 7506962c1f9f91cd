namespace Reeve.Catalog.ManagedPolicies;

/// <summary>Where one document is.</summary>
/// <param name="Block">The number of the block among those of its policy.</param>
/// <param name="Offset">Where the document starts in the unpacked block.</param>
/// <param name="Length">How many bytes it takes there.</param>
internal readonly record struct DocumentPlace(int Block, int Offset, int Length);
