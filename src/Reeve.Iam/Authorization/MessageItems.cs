using System.Text.Json;

namespace Reeve.Iam.Authorization;

/// <summary>Writes lists as decoded messages have them: <c>{"items":[…]}</c>.</summary>
internal static class MessageItems
{
    /// <summary>A list.</summary>
    public static void Write<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("items"u8);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A list of texts, each in an object of its own.</summary>
    public static void WriteValues(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> values) => Write(json, name, values, value =>
    {
        json.WriteStartObject();
        json.WriteString("value"u8, value);
        json.WriteEndObject();
    });

    /// <summary>A condition key with its values.</summary>
    public static void WriteCondition(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartObject();
        json.WriteString("key"u8, key);
        WriteValues(json, "values"u8, values);
        json.WriteEndObject();
    }
}
