using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Reeve.Manifests.Nodes;

/// <summary>
/// Reads YAML into nodes from the parser's events, so that nothing is made of types by reflection. Anchors, aliases, tags and further
/// documents are refused: a manifest needs none, and aliases can unfold a short text to any size.
/// </summary>
internal sealed class YamlNodes
{
    private readonly Parser _parser;
    private readonly FaultList _faults;
    private readonly NodeBudget _budget = new();

    private YamlNodes(string text, FaultList faults)
    {
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _faults = faults;
    }

    /// <summary>The one document of a text, or null, with the faults told.</summary>
    public static ManifestNode? Read(string text, FaultList faults)
    {
        try
        {
            return new YamlNodes(text, faults).ReadDocument();
        }
        catch (YamlException exception)
        {
            faults.Add((int)exception.Start.Line, (int)exception.Start.Column, $"This is not YAML: {FirstSentence(exception.Message)}");
            return null;
        }
    }

    private ManifestNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _faults.Add(1, 1, "The manifest is empty.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        if (root is null)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart next || _parser.TryConsume(out next!))
        {
            Refuse(next, "A manifest is one document; here another begins.");
            return null;
        }

        return root;
    }

    private ManifestNode? ReadNode(int depth)
    {
        var parsing = _parser.Current ?? throw new InvalidOperationException("The parser has an event for every node.");
        if (depth > NodeBudget.Deepest || !_budget.TryTake())
        {
            return Refuse(parsing, "The manifest is nested too deeply, or has too many parts.");
        }

        if (parsing is AnchorAlias)
        {
            return Refuse(parsing, "Aliases are not taken in manifests: write the value out.");
        }

        if (parsing is NodeEvent { Anchor.IsEmpty: false })
        {
            return Refuse(parsing, "Anchors are not taken in manifests.");
        }

        if (parsing is NodeEvent { Tag.IsEmpty: false })
        {
            return Refuse(parsing, "Tags are not taken in manifests.");
        }

        return parsing switch
        {
            Scalar => ReadScalar(_parser.Consume<Scalar>()),
            SequenceStart => ReadList(_parser.Consume<SequenceStart>(), depth),
            MappingStart => ReadMap(_parser.Consume<MappingStart>(), depth),
            _ => Refuse(parsing, "A value is expected here."),
        };
    }

    private static ManifestNode ReadScalar(Scalar scalar) => scalar.Style is ScalarStyle.Plain && scalar.Value is "" or "~" or "null"
        ? new ManifestNode.Null(Line(scalar), Column(scalar))
        : new ManifestNode.Text(Line(scalar), Column(scalar), scalar.Value);

    private ManifestNode.List? ReadList(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<ManifestNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new(Line(start), Column(start), items.ToImmutable());
    }

    private ManifestNode.Map? ReadMap(MappingStart start, int depth)
    {
        var members = ImmutableArray.CreateBuilder<ManifestMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } key)
            {
                return null;
            }

            if (key is not ManifestNode.Text name)
            {
                _faults.Add(key, "The name of a member is expected here.");
                return null;
            }

            if (!names.Add(name.Value))
            {
                _faults.Add(name, $"The member '{name.Value}' is given twice.");
            }

            if (ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            members.Add(new(name, value));
        }

        return new(Line(start), Column(start), members.ToImmutable());
    }

    private ManifestNode? Refuse(ParsingEvent at, string message)
    {
        _faults.Add(Line(at), Column(at), message);
        return null;
    }

    private static int Line(ParsingEvent parsing) => (int)parsing.Start.Line;

    private static int Column(ParsingEvent parsing) => (int)parsing.Start.Column;

    private static string FirstSentence(string message) => message.TrimEnd('.') + ".";
}
