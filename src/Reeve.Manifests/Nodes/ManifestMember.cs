namespace Reeve.Manifests.Nodes;

/// <summary>A member of a map.</summary>
/// <param name="Name">Its name, with its place.</param>
/// <param name="Value">Its value.</param>
internal sealed record ManifestMember(ManifestNode.Text Name, ManifestNode Value);
