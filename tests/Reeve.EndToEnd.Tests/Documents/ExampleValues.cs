using System.Text.RegularExpressions;

namespace Reeve.EndToEnd.Tests.Documents;

/// <summary>Replaces what is different in every run by examples that stay the same, and finds the real value of an example again.</summary>
internal sealed partial class ExampleValues
{
    private readonly Dictionary<string, string> _exampleOf = new(StringComparer.Ordinal);

    /// <summary>A text with examples in place of its ids and times.</summary>
    public string Replace(string text)
    {
        text = RoleIds().Replace(text, match => Example(match.Value, number => $"AROAEXAMPLE{number:D10}"));
        text = Uuids().Replace(text, match => Example(match.Value, number => $"{number:D8}-1111-4222-8333-444444444444"));
        return Times().Replace(text, "2026-01-31T12:00:00Z");
    }

    /// <summary>A command with the real values in place of its examples.</summary>
    public string Restore(string command) =>
        _exampleOf.Aggregate(command, (restored, pair) => restored.Replace(pair.Value, pair.Key, StringComparison.Ordinal));

    private string Example(string value, Func<int, string> make)
    {
        if (!_exampleOf.TryGetValue(value, out var example))
        {
            _exampleOf.Add(value, example = make(_exampleOf.Count + 1));
        }

        return example;
    }

    [GeneratedRegex("AROA[A-Z2-7]{17}")]
    private static partial Regex RoleIds();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Uuids();

    // Old clients print +00:00 for Z.
    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|\+00:00)")]
    private static partial Regex Times();
}
