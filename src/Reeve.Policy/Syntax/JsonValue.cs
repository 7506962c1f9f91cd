namespace Reeve.Policy.Syntax;

/// <summary>One value of a JSON text, with the place it was read from.</summary>
internal abstract class JsonValue(int start, int end)
{
    /// <summary>Offset of the value's first character.</summary>
    public int Start { get; } = start;

    /// <summary>Offset just past the value's last character.</summary>
    public int End { get; } = end;
}

/// <summary>A string, its escapes resolved. Never holds half a surrogate pair.</summary>
internal sealed class JsonString(string text, int start, int end) : JsonValue(start, end)
{
    public string Text { get; } = text;
}

/// <summary>A number, true, false or null, as it was written.</summary>
internal sealed class JsonLiteral(string text, JsonLiteralKind kind, int start, int end) : JsonValue(start, end)
{
    public string Text { get; } = text;

    public JsonLiteralKind Kind { get; } = kind;
}

/// <summary>An array.</summary>
internal sealed class JsonArray(JsonValue[] items, int start, int end) : JsonValue(start, end)
{
    public JsonValue[] Items { get; } = items;
}

/// <summary>An object. No two of its members have the same name.</summary>
internal sealed class JsonObject(JsonMember[] members, int start, int end) : JsonValue(start, end)
{
    public JsonMember[] Members { get; } = members;
}
