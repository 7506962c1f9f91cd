using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Transfer.Details;

/// <summary>
/// A policy document in its two forms: the JSON that it is, as the AWS CLI prints it, and the percent-encoded text that the API answers with. Both
/// are read; the first is written. The white space of the first is the printer's, so it is not kept.
/// </summary>
internal sealed class DocumentConverter : JsonConverter<PolicyText>
{
    /// <inheritdoc/>
    public override PolicyText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            var text = reader.GetString()!; // not null: it is a string
            return new(text.Contains('{', StringComparison.Ordinal) ? text : Uri.UnescapeDataString(text));
        }

        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("A policy document is neither an object nor a text.");
        }

        var end = reader;
        end.TrySkip(); // not Skip, which wants the end of the file in sight; the whole of the document is
        var compact = ArrayPool<byte>.Shared.Rent((int)(end.BytesConsumed - reader.TokenStartIndex));
        var document = new PolicyText(Encoding.UTF8.GetString(compact.AsSpan(0, WriteCompact(ref reader, compact))));
        ArrayPool<byte>.Shared.Return(compact);
        return document;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PolicyText value, JsonSerializerOptions options)
    {
        var utf8 = Encoding.UTF8.GetBytes(value.Text);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        var compact = ArrayPool<byte>.Shared.Rent(utf8.Length);
        writer.WriteRawValue(compact.AsSpan(0, WriteCompact(ref reader, compact)), skipInputValidation: true); // it was read just now
        ArrayPool<byte>.Shared.Return(compact);
    }

    // Each token as it is written, escapes and digits too: what is left out is the white space between them, and nothing else.
    private static int WriteCompact(ref Utf8JsonReader reader, Span<byte> output)
    {
        var (depth, length, follows) = (reader.CurrentDepth, 0, false);
        bool isEnd;
        do
        {
            isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (follows && !isEnd)
            {
                output[length++] = (byte)',';
            }

            length += WriteToken(ref reader, output[length..]);
            follows = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);
        }
        while (!(isEnd && reader.CurrentDepth == depth) && reader.Read());
        return length;
    }

    private static int WriteToken(ref Utf8JsonReader reader, Span<byte> output)
    {
        var text = reader.ValueSpan;
        if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String))
        {
            text.CopyTo(output);
            return text.Length;
        }

        output[0] = (byte)'"';
        text.CopyTo(output[1..]);
        output[text.Length + 1] = (byte)'"';
        if (reader.TokenType is JsonTokenType.String)
        {
            return text.Length + 2;
        }

        output[text.Length + 2] = (byte)':';
        return text.Length + 3;
    }
}
