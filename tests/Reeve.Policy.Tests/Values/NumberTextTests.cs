using System.Globalization;
using CsCheck;
using Reeve.Policy.Values;

namespace Reeve.Policy.Tests.Values;

public sealed class NumberTextTests
{
    [Fact]
    public void Comparison_agrees_with_decimal_arithmetic() =>
        Gen.Select(Gen.Int[-500, 500], Gen.Int[0, 3], Gen.Int[-500, 500], Gen.Int[0, 3]).Sample((left, leftScale, right, rightScale) =>
        {
            var (a, b) = (Scaled(left, leftScale), Scaled(right, rightScale));
            return Math.Sign(Compare(Text(a), Text(b))) == a.CompareTo(b);
        });

    [Theory]
    [InlineData("0.1", "0.10", 0)]
    [InlineData("-0", "0", 0)]
    [InlineData("+7", "007", 0)]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    [InlineData("123456789012345678901234567890123456789", "123456789012345678901234567890123456788.9", 1)]
    [InlineData("-2", "-10", 1)]
    [InlineData("0.09", "0.1", -1)]
    public void Comparison_is_exact_at_any_length(string left, string right, int sign) => Assert.Equal(sign, Math.Sign(Compare(left, right)));

    [Theory]
    [InlineData("")]
    [InlineData(" 42 ")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData("١٢٣")]
    public void Anything_but_plain_digits_is_refused(string text) => Assert.False(NumberText.TryParse(text, out _));

    private static int Compare(string left, string right)
    {
        Assert.True(NumberText.TryParse(left, out var a));
        Assert.True(NumberText.TryParse(right, out var b));
        return NumberText.Compare(a, b);
    }

    private static decimal Scaled(int value, int scale) => value / (decimal)Math.Pow(10, scale);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
