using System.Text;
using System.Text.Encodings.Web;
using Reeve.Manifests.Nodes;
using Reeve.Policy;

namespace Reeve.Manifests.Rules;

/// <summary>A policy document as JSON on one line, which remembers where in the manifest each part of it came from.</summary>
internal sealed class WrittenPolicy
{
    private readonly StringBuilder _json = new();
    private readonly List<(int Offset, ManifestNode Node)> _places = [];

    private WrittenPolicy(ManifestNode node) => Write(node);

    /// <summary>The document. Numbers and truth values are written as texts, which mean the same in policies: YAML tells neither from text.</summary>
    public string Json => _json.ToString();

    /// <summary>The document of a node.</summary>
    public static WrittenPolicy Of(ManifestNode node) => new(node);

    /// <summary>The node that a fault is at.</summary>
    public ManifestNode At(PolicyFault fault) => _places.FindLast(place => place.Offset < fault.Column) is { Node: { } node } ? node : _places[0].Node;

    private void Write(ManifestNode node)
    {
        _places.Add((_json.Length, node));
        switch (node)
        {
            case ManifestNode.Map map:
                WriteMap(map);
                break;
            case ManifestNode.List list:
                WriteList(list);
                break;
            case ManifestNode.Null:
                _json.Append("null");
                break;
            case ManifestNode.Text text:
                WriteText(text.Value);
                break;
            case ManifestNode.Literal literal:
                WriteText(literal.Value);
                break;
        }
    }

    private void WriteMap(ManifestNode.Map map)
    {
        _json.Append('{');
        foreach (var (index, (name, value)) in map.Members.Index())
        {
            _json.Append(index == 0 ? "" : ",");
            Write(name);
            _json.Append(':');
            Write(value);
        }

        _json.Append('}');
    }

    private void WriteList(ManifestNode.List list)
    {
        _json.Append('[');
        foreach (var (index, item) in list.Items.Index())
        {
            _json.Append(index == 0 ? "" : ",");
            Write(item);
        }

        _json.Append(']');
    }

    private void WriteText(string text) => _json.Append('"').Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)).Append('"');
}
