using System.Text.Json;

namespace Reeve.Policy.Differential.Tests.Random;

/// <summary>Writes JSON from pieces that are JSON already.</summary>
internal static class Json
{
    public static string Text(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>An object of the members that have a value.</summary>
    public static string Object(params (string Name, string? Value)[] members) =>
        $"{{{string.Join(", ", members.Where(member => member.Value is not null).Select(member => $"{Text(member.Name)}: {member.Value}"))}}}";

    /// <summary>A single item bare or as a list of one, as both are allowed; several as a list.</summary>
    public static string OneOrMore(IReadOnlyList<string> items, bool bare) => items.Count == 1 && bare ? items[0] : List(items);
}
