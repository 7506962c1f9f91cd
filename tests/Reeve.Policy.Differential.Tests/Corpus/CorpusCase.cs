using System.Text.Json;

namespace Reeve.Policy.Differential.Tests.Corpus;

/// <summary>One case of <c>corpus/decisions</c>, read strictly: a misspelt member would be a rule that nobody checks.</summary>
/// <param name="Name">A name that is unique in the corpus.</param>
/// <param name="Page">The page of AWS's documentation that settles it.</param>
/// <param name="Rule">The rule, in our words.</param>
/// <param name="Input">The input of <c>reeve policy evaluate</c>, as JSON.</param>
/// <param name="Decision">The decision that it must have.</param>
/// <param name="RefusedBy">The kind of policy that refuses; null where the case is allowed or leaves it open.</param>
internal sealed record CorpusCase(string Name, Uri Page, string Rule, string Input, string Decision, string? RefusedBy)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IEnumerable<CorpusCase> ReadAll() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "corpus", "decisions"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Read(File.ReadAllText(path)));

    /// <summary>Reads the cases of one file.</summary>
    /// <exception cref="FormatException">A member is unknown, missing or not what it should be.</exception>
    public static List<CorpusCase> Read(string json)
    {
        using var document = JsonDocument.Parse(json, Strict);
        return [.. document.RootElement.EnumerateArray().Select(Of)];
    }

    public override string ToString() => Name;

    private static CorpusCase Of(JsonElement element)
    {
        Only(element, "name", "page", "rule", "input", "expected");
        var expected = element.GetProperty("expected");
        Only(expected, "decision", "refusedBy");
        var name = Text(element, "name");
        return new CorpusCase(
            name,
            Uri.TryCreate(Text(element, "page"), UriKind.Absolute, out var page) ? page : throw new FormatException($"{name}: the page is no address"),
            Text(element, "rule"),
            element.GetProperty("input").GetRawText(),
            OneOf(Enum.GetNames<DecisionOutcome>(), Text(expected, "decision")),
            expected.TryGetProperty("refusedBy", out _) ? OneOf(Enum.GetNames<PolicyKind>(), Text(expected, "refusedBy")) : null);
    }

    private static void Only(JsonElement element, params string[] names)
    {
        var unknown = element.EnumerateObject().Select(member => member.Name).Except(names, StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
        {
            throw new FormatException($"\"{unknown}\" is no member of a corpus case");
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text
            ? text
            : throw new FormatException($"\"{name}\" is missing or empty");

    private static string OneOf(string[] names, string name) =>
        names.Contains(name, StringComparer.Ordinal) ? name : throw new FormatException($"\"{name}\" is none of {string.Join(", ", names)}");
}
