namespace Reeve.Iam.Storage;

/// <summary>One entry of a scope's change log.</summary>
/// <param name="Revision">The revision that it made.</param>
/// <param name="At">When it was made.</param>
/// <param name="Writes">What it wrote.</param>
public sealed record ChangeRow(long Revision, DateTimeOffset At, IReadOnlyList<EntityWrite> Writes);
