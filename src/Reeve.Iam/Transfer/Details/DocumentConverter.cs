using System.Buffers;
using System.Runtime.InteropServices;
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

        using var document = JsonDocument.ParseValue(ref reader);
        var compact = new ArrayBufferWriter<byte>();
        WriteCompact(JsonMarshal.GetRawUtf8Value(document.RootElement), compact);
        return new(Encoding.UTF8.GetString(compact.WrittenSpan));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PolicyText value, JsonSerializerOptions options)
    {
        var compact = new ArrayBufferWriter<byte>(value.Text.Length);
        WriteCompact(Encoding.UTF8.GetBytes(value.Text), compact);
        writer.WriteRawValue(compact.WrittenSpan, skipInputValidation: true); // it was validated before it was kept
    }

    // Leaves out the white space between tokens, and nothing else: escapes and numbers stay as they are written.
    private static void WriteCompact(ReadOnlySpan<byte> json, ArrayBufferWriter<byte> output)
    {
        var target = output.GetSpan(Math.Max(json.Length, 1));
        var length = 0;
        var (isInText, isEscaped) = (false, false);
        foreach (var value in json)
        {
            if (!isInText && value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            {
                continue;
            }

            target[length++] = value;
            isInText = value is (byte)'"' && !isEscaped ? !isInText : isInText;
            isEscaped = isInText && value is (byte)'\\' && !isEscaped;
        }

        output.Advance(length);
    }
}
