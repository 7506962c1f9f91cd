using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>
/// Where AWS's simulator says that statements stand. It tells where its reader was: at the end just past the closing brace; at the start just
/// past what came before the statement, the bracket of the list or the statement before, and for a lone statement just past its opening brace.
/// </summary>
/// <remarks>
/// By the examples in https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html (a lone statement and a list) and in
/// the AWS CLI's reference; that the second statement of a list starts where the first ends is seen in published answers for managed policies.
/// </remarks>
internal static class StatementPositions
{
    /// <summary>The start and end of each statement of a document that compiles.</summary>
    public static ImmutableArray<(PositionShape Start, PositionShape End)> Of(string document)
    {
        var utf8 = Encoding.UTF8.GetBytes(document);
        var places = ImmutableArray.CreateBuilder<(PositionShape, PositionShape)>();
        var line = new LineCounter(utf8);
        foreach (var (start, end) in Offsets(utf8))
        {
            places.Add((line.PositionOf(start), line.PositionOf(end)));
        }

        return places.DrainToImmutable();
    }

    private static List<(int Start, int End)> Offsets(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read(); // the document's brace
        while (reader.Read() && !(reader.CurrentDepth == 1 && reader.TokenType is JsonTokenType.PropertyName && reader.GetString() is "Statement"))
        {
        }

        var offsets = new List<(int Start, int End)>();
        reader.Read();
        var start = (int)reader.BytesConsumed;
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            reader.Skip();
            offsets.Add((start, (int)reader.BytesConsumed));
            return offsets;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
        {
            reader.Skip();
            offsets.Add((start, (int)reader.BytesConsumed));
            start = (int)reader.BytesConsumed;
        }

        return offsets;
    }

    /// <summary>Turns offsets, asked for in order, into lines and columns; columns count UTF-16 units.</summary>
    private sealed class LineCounter(byte[] utf8)
    {
        private int _offset;
        private int _line = 1;
        private int _column = 1;

        public PositionShape PositionOf(int offset)
        {
            for (; _offset < offset; _offset++)
            {
                var unit = utf8[_offset];
                (_line, _column) = unit == (byte)'\n' ? (_line + 1, 1) : (_line, _column + Width(unit));
            }

            return new(_line, _column);
        }

        // A byte that continues a character adds nothing; one that begins four bytes stands for a surrogate pair.
        private static int Width(byte unit) => (unit & 0xC0) == 0x80 ? 0 : unit >= 0xF0 ? 2 : 1;
    }
}
