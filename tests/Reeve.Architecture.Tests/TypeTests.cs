using System.Text.RegularExpressions;

namespace Reeve.Architecture.Tests;

/// <summary>What holds for the types of the product. The sources are read, so that nothing has to be built for it.</summary>
public sealed partial class TypeTests
{
    private static readonly string[] Sources = [.. Repository.TrackedFiles.Where(path =>
        path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))];

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_after_it()
    {
        var named = Sources.Select(path => (Path: path, Types: PublicTypes(path)));

        Assert.DoesNotContain(named, file => file.Types.Length > 1 || (file.Types is [var type] && type != TypeOf(file.Path)));
    }

    [Fact]
    public void Only_a_partial_type_has_a_file_per_idea() => Assert.DoesNotContain(
        Sources,
        path => Path.GetFileNameWithoutExtension(path) != TypeOf(path) && !Repository.Read(path).Contains(" partial ", StringComparison.Ordinal));

    [Fact]
    public void A_class_is_sealed_or_made_to_be_inherited_from()
    {
        Assert.DoesNotContain(Sources, path => OpenClass().IsMatch(Repository.Read(path)));
    }

    [Fact]
    public void A_name_says_something()
    {
        Assert.DoesNotContain(Sources, path => VagueName().IsMatch(Path.GetFileNameWithoutExtension(path)));
    }

    [Fact]
    public void A_file_is_short_enough_to_need_no_regions()
    {
        Assert.DoesNotContain(Sources, path => Repository.Read(path).Contains("#region", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public sealed class A { }\npublic readonly record struct B;\npublic static partial class C\npublic delegate void D();", "A B C D")]
    [InlineData("    public sealed class Nested\ninternal sealed class Hidden\n// public class Spoken", "")]
    [InlineData("public abstract record R<T>\npublic interface I\npublic enum E", "R I E")]
    public void Public_types_are_found_in_a_text(string text, string names)
    {
        Assert.Equal(names, string.Join(' ', PublicType().Matches(text).Select(match => match.Groups["name"].Value)));
    }

    [Theory]
    [InlineData("public class A", true)]
    [InlineData("internal partial class A", true)]
    [InlineData("    private record A(int B);", true)]
    [InlineData("public sealed class A", false)]
    [InlineData("internal static partial class A", false)]
    [InlineData("public abstract record A", false)]
    [InlineData("public readonly record struct A", false)]
    [InlineData("public record struct A", false)]
    public void Open_classes_are_found_in_a_text(string text, bool isOpen)
    {
        Assert.Equal(isOpen, OpenClass().IsMatch(text));
    }

    // What an account holds is many families: their parts are files of their own, Account.Groups.cs.
    private static string TypeOf(string path) => Path.GetFileName(path).Split('.')[0];

    // Namespaces are file-scoped, so what is declared at the first column is at the top.
    private static string[] PublicTypes(string path) => [.. PublicType().Matches(Repository.Read(path)).Select(match => match.Groups["name"].Value).Distinct()];

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly|ref) )*(?:class|interface|enum|delegate \S+|struct|record(?: struct| class)?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^ *(?:public|internal|private|protected)(?: partial)? (?:class|record(?! struct)) \w+", RegexOptions.Multiline)]
    private static partial Regex OpenClass();

    [GeneratedRegex(@"(?:Helpers?|Managers?|Utils?|Utilities|Dto|Impl)$")]
    private static partial Regex VagueName();
}
