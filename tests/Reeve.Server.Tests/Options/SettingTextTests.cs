using Reeve.Server.Options;

namespace Reeve.Server.Tests.Options;

public sealed class SettingTextTests
{
    [Theory]
    [InlineData("0s", 0)]
    [InlineData("500ms", 500)]
    [InlineData("30s", 30_000)]
    [InlineData("15m", 900_000)]
    [InlineData("12h", 43_200_000)]
    [InlineData("90d", 7_776_000_000)]
    public void A_duration_is_a_number_and_a_unit(string text, long milliseconds)
    {
        var parsed = SettingText.Duration(TimeSpan.Zero, TimeSpan.MaxValue)(text);

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Assert.IsType<Parsed<TimeSpan>.Ok>(parsed).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("30")]
    [InlineData("-1s")]
    [InlineData("+1s")]
    [InlineData(" 1s")]
    [InlineData("1 s")]
    [InlineData("1.5h")]
    [InlineData("1S")]
    [InlineData("00:00:30")]
    [InlineData("٣s")]
    [InlineData("4294967295d")]
    [InlineData("99999999999d")]
    public void Anything_else_is_no_duration(string text)
    {
        var parsed = SettingText.Duration(TimeSpan.Zero, TimeSpan.MaxValue)(text);

        Assert.Contains($"'{text}' is not a duration", Assert.IsType<Parsed<TimeSpan>.Faulty>(parsed).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9", false)]
    [InlineData("10", true)]
    [InlineData("20", true)]
    [InlineData("21", false)]
    [InlineData("+15", false)]
    [InlineData("1e1", false)]
    [InlineData("15 ", false)]
    [InlineData("99999999999999999999", false)]
    public void A_number_is_digits_within_its_range(string text, bool isGood)
    {
        Assert.Equal(isGood, SettingText.Number(10, 20)(text) is Parsed<long>.Ok);
    }

    [Theory]
    [InlineData(1, "1ms")]
    [InlineData(90_000, "90s")]
    [InlineData(120_000, "2m")]
    [InlineData(7_776_000_000, "90d")]
    public void A_duration_is_shown_in_the_largest_unit_that_keeps_it_whole(long milliseconds, string shown)
    {
        Assert.Equal(shown, SettingText.Show(TimeSpan.FromMilliseconds(milliseconds)));
    }
}
