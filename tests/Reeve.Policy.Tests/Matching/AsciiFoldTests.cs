using CsCheck;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Tests.Matching;

public sealed class AsciiFoldTests
{
    [Theory]
    [InlineData("aws:PrincipalTag/Team", "AWS:principaltag/team", true)]
    [InlineData("k", "\u212A", false)]
    [InlineData("s", "\u017F", false)]
    [InlineData("\u00e9", "\u00c9", false)]
    [InlineData("A\u00e9", "a\u00e9", true)]
    [InlineData("[", "{", false)]
    [InlineData("@", "`", false)]
    [InlineData("a", "ab", false)]
    public void Only_the_case_of_ascii_letters_is_ignored(string left, string right, bool expected) =>
        Assert.Equal(expected, AsciiFold.Equal(left, right));

    [Fact]
    public void Texts_that_are_equal_have_the_same_hash() =>
        Gen.String[Gen.Char["aBz:/\u00e9@[9"], 0, 20].Sample(text =>
            AsciiFold.Hash(text) == AsciiFold.Hash(AsciiFold.ToLower(text)) && AsciiFold.Equal(text, AsciiFold.ToLower(text)));

    [Fact]
    public void Folding_a_long_text_with_one_odd_letter_folds_the_rest()
    {
        var text = new string('A', 100) + "\u00c9" + new string('B', 100);

        Assert.Equal(new string('a', 100) + "\u00c9" + new string('b', 100), AsciiFold.ToLower(text));
    }
}
