using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Reeve.Server.Evaluation;

/// <summary>Reads the text of a case as JSON: UTF-8, bounded, and Unicode throughout, so that every string in it can be taken.</summary>
internal static class CaseText
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = EvaluationLimits.MaxDepth };

    /// <summary>The JSON, to be disposed of; null where there is none.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> text, CaseFault fault)
    {
        if (text.Length > EvaluationLimits.MaxCaseBytes)
        {
            fault.Note($"The case is longer than {EvaluationLimits.MaxCaseBytes} bytes.");
            return null;
        }

        if (!Utf8.IsValid(text.Span))
        {
            fault.Note($"The case is not UTF-8.");
            return null;
        }

        if (TryParse(text, fault) is not { } document)
        {
            return null;
        }

        if (HalfSurrogate(text.Span) is var half and >= 0)
        {
            document.Dispose();
            fault.Note($"The escape at byte {half + 1} is half of a surrogate pair, which is no character.");
            return null;
        }

        return document;
    }

    private static JsonDocument? TryParse(ReadOnlyMemory<byte> text, CaseFault fault)
    {
        try
        {
            return JsonDocument.Parse(text, Strict);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber > 0 ? FormattableString.Invariant($" of line {exception.LineNumber + 1}") : "";
            fault.Note($"The case is not JSON of at most {EvaluationLimits.MaxDepth} levels: it breaks off or is at fault at byte {exception.BytePositionInLine + 1}{line}.");
            return null;
        }
    }

    // JSON can spell what Unicode has no text for. In JSON that has been read, a backslash always begins an escape in a string.
    private static int HalfSurrogate(ReadOnlySpan<byte> json)
    {
        var position = 0;
        while (json[position..].IndexOf((byte)'\\') is var next and >= 0)
        {
            position += next;
            if (json[position + 1] != 'u')
            {
                position += 2;
                continue;
            }

            var unit = (char)UnitAt(json, position);
            var isPair = char.IsHighSurrogate(unit) && UnitAt(json, position + 6) is var second and >= 0 && char.IsLowSurrogate((char)second);
            if (char.IsSurrogate(unit) && !isPair)
            {
                return position;
            }

            position += isPair ? 12 : 6;
        }

        return -1;
    }

    /// <summary>The UTF-16 unit whose <c>\uXXXX</c> stands at a position; -1 where none does.</summary>
    private static int UnitAt(ReadOnlySpan<byte> json, int position) =>
        json[position..] is [(byte)'\\', (byte)'u', _, _, _, _, ..]
            ? int.Parse(Encoding.ASCII.GetString(json.Slice(position + 2, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : -1;
}
