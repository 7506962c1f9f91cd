using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>A value of a condition or of the context: text, number or boolean, and one of them or a list.</summary>
internal static class Scalars
{
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!, // a string has text
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new FormatException($"{value.ValueKind} is no value"),
    };

    public static bool IsScalar(JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    /// <summary>One value or a list, as a list.</summary>
    public static IEnumerable<JsonElement> Each(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    public static IEnumerable<string> Texts(JsonElement value) => Each(value).Select(Text);
}
