using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reeve.Manifests.Tests;

/// <summary>JSON as a text that is known to have each value, and each name, in its place.</summary>
internal sealed class PlacedJson
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private int _line = 1;
    private int _lineStart;

    /// <summary>Writes a value: a member or an item a line.</summary>
    public PlacedJson(JsonNode? root) => Write(root, "");

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    /// <summary>Where the value of a path stands: <c>3:14</c> for line and column.</summary>
    public string At(string path) => _places[path];

    /// <summary>Where the name of a member stands.</summary>
    public string AtName(string path) => _places[path + "#"];

    private void Write(JsonNode? node, string path)
    {
        Note(path);
        switch (node)
        {
            case JsonObject map:
                _text.Append('{');
                foreach (var (index, (name, value)) in map.Index())
                {
                    Next(index);
                    Note($"{path}/{name}#");
                    _text.Append(JsonSerializer.Serialize(name)).Append(": ");
                    Write(value, $"{path}/{name}");
                }

                _text.Append('}');
                break;
            case JsonArray list:
                _text.Append('[');
                foreach (var (index, item) in list.Index())
                {
                    Next(index);
                    Write(item, string.Create(CultureInfo.InvariantCulture, $"{path}/{index}"));
                }

                _text.Append(']');
                break;
            default:
                _text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private void Next(int index)
    {
        _text.Append(index == 0 ? "\n" : ",\n");
        _line++;
        _lineStart = _text.Length;
    }

    private void Note(string path) => _places[path] = string.Create(CultureInfo.InvariantCulture, $"{_line}:{_text.Length - _lineStart + 1}");
}
