using Reeve.Manifests.Nodes;

namespace Reeve.Manifests.Checks;

/// <summary>Finds where a part of a manifest stands.</summary>
internal sealed class Places(ManifestNode root)
{
    /// <summary>The node at a path of member names and positions; where there is none, the nearest that it would be in.</summary>
    public ManifestNode At(params ReadOnlySpan<object> path)
    {
        var node = root;
        foreach (var step in path)
        {
            var next = (node, step) switch
            {
                (ManifestNode.Map map, string name) => map.Find(name),
                (ManifestNode.List list, int index) => list.Items[index],
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node;
    }
}
