using System.Text.Json;

namespace Reeve.Federation.OpenId;

/// <summary>Reads JSON of strangers: one object, no name twice, not deep.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The document, or null when it is not one JSON object.</summary>
    public static JsonDocument? Find(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var document = JsonDocument.Parse(utf8, Options);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException)
        {
        }

        return null;
    }

    /// <summary>A text, or null when the member is absent or no text that can be represented.</summary>
    public static string? FindText(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? FindText(value) : null;

    /// <summary>A text, or null when the value is none that can be represented.</summary>
    public static string? FindText(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair
        }
    }

    /// <summary>One text or a list of texts, as lists; null when the value is anything else.</summary>
    public static IReadOnlyList<string>? FindTexts(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            return FindText(value) is { } one ? [one] : null;
        }

        var texts = value.EnumerateArray().Select(FindText).OfType<string>().ToArray();
        return texts.Length == value.GetArrayLength() ? texts : null;
    }

    /// <summary>A count of seconds, with or without a fraction, which is cut off; null when the value is none.</summary>
    public static long? FindSeconds(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number
        && value.TryGetDouble(out var seconds) && Math.Abs(seconds) < 1e12
            ? (long)seconds
            : null;
}
