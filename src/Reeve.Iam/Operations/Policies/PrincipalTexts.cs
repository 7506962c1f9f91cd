using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reeve.Iam.Operations.Policies;

/// <summary>The texts that name AWS principals in a valid policy document, in their places, so that they can be replaced and all else stays as it is.</summary>
internal static class PrincipalTexts
{
    /// <summary>The texts, in order.</summary>
    public static List<string> In(string document) => [.. Find(Encoding.UTF8.GetBytes(document)).Select(found => found.Text)];

    /// <summary>The document with some of them replaced.</summary>
    /// <param name="document">The document.</param>
    /// <param name="replacement">What to write in place of a text; null leaves it as it is.</param>
    public static string Replace(string document, Func<string, string?> replacement)
    {
        var utf8 = Encoding.UTF8.GetBytes(document);
        var replaced = new ArrayBufferWriter<byte>(utf8.Length + 64);
        var end = 0;
        foreach (var (start, length, text) in Find(utf8))
        {
            if (replacement(text) is { } other && !string.Equals(other, text, StringComparison.Ordinal))
            {
                replaced.Write(utf8.AsSpan(end..start));
                replaced.Write("\""u8);
                replaced.Write(JsonEncodedText.Encode(other, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
                replaced.Write("\""u8);
                end = start + length;
            }
        }

        if (end == 0)
        {
            return document;
        }

        replaced.Write(utf8.AsSpan(end));
        return Encoding.UTF8.GetString(replaced.WrittenSpan);
    }

    private static List<(int Start, int Length, string Text)> Find(byte[] document)
    {
        var found = new List<(int, int, string)>();
        var reader = new Utf8JsonReader(document);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isStatement = reader.ValueTextEquals("Statement"u8);
            reader.Read();
            if (isStatement)
            {
                Each(ref reader, found, ReadStatement);
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }

    private static void ReadStatement(ref Utf8JsonReader reader, List<(int, int, string)> found)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isPrincipal = reader.ValueTextEquals("Principal"u8) || reader.ValueTextEquals("NotPrincipal"u8);
            reader.Read();
            if (isPrincipal && reader.TokenType is JsonTokenType.StartObject)
            {
                ReadPrincipal(ref reader, found);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void ReadPrincipal(ref Utf8JsonReader reader, List<(int, int, string)> found)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isAws = reader.ValueTextEquals("AWS"u8);
            reader.Read();
            if (isAws)
            {
                Each(ref reader, found, ReadText);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void ReadText(ref Utf8JsonReader reader, List<(int, int, string)> found)
    {
        var start = (int)reader.TokenStartIndex;
        found.Add((start, (int)reader.BytesConsumed - start, reader.GetString() ?? ""));
    }

    private delegate void Part(ref Utf8JsonReader reader, List<(int, int, string)> found);

    // Where the grammar takes a list it takes a single one without brackets.
    private static void Each(ref Utf8JsonReader reader, List<(int, int, string)> found, Part part)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            part(ref reader, found);
            return;
        }

        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            part(ref reader, found);
        }
    }
}
