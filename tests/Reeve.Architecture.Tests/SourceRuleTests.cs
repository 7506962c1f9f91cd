using System.Text.RegularExpressions;

namespace Reeve.Architecture.Tests;

/// <summary>What holds of every source file.</summary>
public sealed partial class SourceRuleTests
{
    private const int LongestFile = 400;

    private static readonly string[] Sources = [.. Repository.Files("src", "*.cs")];

    [Fact]
    public void No_file_is_longer_than_one_idea()
    {
        var tooLong = Sources.Where(path => File.ReadLines(path).Count() > LongestFile);

        Assert.Empty(tooLong.Select(Repository.Name));
    }

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_after_it()
    {
        var wrong = Sources.Where(path => TopLevelTypes(path) is var types
            && (types.Count > 1 || (types.Count == 1 && types[0] != Path.GetFileNameWithoutExtension(path).Split('.')[0])));

        Assert.Empty(wrong.Select(Repository.Name));
    }

    [Fact]
    public void Classes_are_sealed_or_abstract_or_static()
    {
        var open = Sources.SelectMany(path => OpenClass().Matches(File.ReadAllText(path)).Select(match => $"{Repository.Name(path)}: {match.Value.Trim()}"));

        Assert.Empty(open);
    }

    [Fact]
    public void No_name_says_nothing()
    {
        var vague = Sources.Where(path => VagueName().IsMatch(Path.GetFileNameWithoutExtension(path)));

        Assert.Empty(vague.Select(Repository.Name));
    }

    [Fact]
    public void No_test_is_skipped()
    {
        // Written so that this file does not find itself.
        var skip = "Skip" + " =";

        var skipping = Repository.Files("tests", "*.cs").Where(path => File.ReadAllText(path).Contains(skip, StringComparison.Ordinal));

        Assert.Empty(skipping.Select(Repository.Name));
    }

    [Fact]
    public void Regions_are_not_used()
    {
        var regions = Sources.Where(path => File.ReadLines(path).Any(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)));

        Assert.Empty(regions.Select(Repository.Name));
    }

    // With file-scoped namespaces, what is declared at the first column is at the top.
    private static List<string> TopLevelTypes(string path) =>
        [.. PublicType().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value).Distinct()];

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly|ref) )*(?:class|interface|enum|delegate \S+|struct|record(?: struct| class)?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^ *(?:public|internal|private|protected)(?: partial)? (?:class|record(?! struct)) \w+", RegexOptions.Multiline)]
    private static partial Regex OpenClass();

    [GeneratedRegex(@"(?:Helpers?|Managers?|Utils?|Utilities|Dto|Impl)$")]
    private static partial Regex VagueName();
}
