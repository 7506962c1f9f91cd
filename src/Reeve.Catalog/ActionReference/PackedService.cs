namespace Reeve.Catalog.ActionReference;

/// <summary>A service of which nothing but the name is read yet.</summary>
/// <param name="Prefix">What its actions begin with.</param>
/// <param name="Name">What AWS calls it.</param>
/// <param name="Block">Where all else is.</param>
internal sealed record PackedService(string Prefix, string Name, ArchiveBlock Block);
