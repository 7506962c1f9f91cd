using System.Text.Json;

namespace Reeve.Server.Evaluation;

/// <summary>Says what a JSON value is.</summary>
internal static class JsonKind
{
    /// <summary>The kind of a value, with its article.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
