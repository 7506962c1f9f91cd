using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Reeve.Manifests.Nodes;

/// <summary>Reads JSON into nodes. It is read as JSON, not as the YAML that it also is: YAML takes texts that are not JSON.</summary>
internal ref struct JsonNodes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _text;
    private readonly FaultList _faults;
    private readonly NodeBudget _budget = new();
    private Utf8JsonReader _reader;

    private JsonNodes(ReadOnlySpan<byte> text, FaultList faults)
    {
        _text = text;
        _faults = faults;
        _reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = NodeBudget.Deepest });
    }

    /// <summary>The value of a text, or null, with the faults told.</summary>
    public static ManifestNode? Read(string text, FaultList faults)
    {
        try
        {
            var nodes = new JsonNodes(Utf8.GetBytes(text), faults);
            nodes._reader.Read();
            var root = nodes.ReadNode();
            if (root is not null && nodes._reader.Read())
            {
                throw new JsonException("Nothing may follow the manifest.");
            }

            return root;
        }
        catch (JsonException exception)
        {
            faults.Add((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "This is not JSON.");
            return null;
        }
        catch (Exception exception) when (exception is EncoderFallbackException or InvalidOperationException)
        {
            // Half a surrogate pair, as it is or escaped.
            faults.Add(1, 1, "The text is not well-formed Unicode.");
            return null;
        }
    }

    private ManifestNode? ReadNode()
    {
        var (line, column) = Place();
        if (!_budget.TryTake())
        {
            _faults.Add(line, column, "The manifest has too many parts.");
            return null;
        }

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(line, column),
            JsonTokenType.StartArray => ReadList(line, column),
            JsonTokenType.String => new ManifestNode.Text(line, column, _reader.GetString() ?? ""),
            JsonTokenType.Null => new ManifestNode.Null(line, column),
            _ => new ManifestNode.Literal(line, column, Encoding.UTF8.GetString(_reader.ValueSpan)),
        };
    }

    private ManifestNode.List? ReadList(int line, int column)
    {
        var items = ImmutableArray.CreateBuilder<ManifestNode>();
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndArray)
        {
            if (ReadNode() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new(line, column, items.ToImmutable());
    }

    private ManifestNode.Map? ReadMap(int line, int column)
    {
        var members = ImmutableArray.CreateBuilder<ManifestMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndObject)
        {
            var (nameLine, nameColumn) = Place();
            var name = new ManifestNode.Text(nameLine, nameColumn, _reader.GetString() ?? "");
            if (!names.Add(name.Value))
            {
                _faults.Add(name, $"The member '{name.Value}' is given twice.");
            }

            _reader.Read();
            if (ReadNode() is not { } value)
            {
                return null;
            }

            members.Add(new(name, value));
        }

        return new(line, column, members.ToImmutable());
    }

    // Counted anew for each node: a manifest is short, and is read seldom.
    private readonly (int Line, int Column) Place()
    {
        var before = _text[..(int)_reader.TokenStartIndex];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
