using CsCheck;
using Reeve.Policy.Values;

namespace Reeve.Policy.Tests.Values;

public sealed class PolicyInstantTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0, 0)]
    [InlineData("1970", 0, 0)]
    [InlineData("1970-02", 2_678_400, 0)]
    [InlineData("2020-01-01", 1_577_836_800, 0)]
    [InlineData("2020-01-01t00:00:01z", 1_577_836_801, 0)]
    [InlineData("2020-01-01T00:00:01.5Z", 1_577_836_801, 500_000_000)]
    [InlineData("2020-01-01T01:00+01:00", 1_577_836_800, 0)]
    [InlineData("2020-01-01T01:00:00+01", 1_577_836_800, 0)]
    [InlineData("2019-12-31T22:30:00-01:30", 1_577_836_800, 0)]
    [InlineData("2020-01-01T00:00:00", 1_577_836_800, 0)]
    [InlineData("1577836800", 1_577_836_800, 0)]
    [InlineData("0", 0, 0)]
    [InlineData("9223372036854775807", long.MaxValue, 0)]
    [InlineData("1969-12-31T23:59:59Z", -1, 0)]
    public void Instants_are_read(string text, long seconds, int nanoseconds)
    {
        Assert.True(PolicyInstantParser.TryParse(text, out var instant));

        Assert.Equal(new PolicyInstant(seconds, nanoseconds), instant);
    }

    [Theory]
    [InlineData("01T")]
    [InlineData("-292275054")]
    [InlineData("2016-12-13t2:00:00.593194+23")]
    public void Odd_forms_that_aws_saves_are_read(string text) => Assert.True(PolicyInstantParser.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("10:00")]
    [InlineData("01/02/2026")]
    [InlineData("2020-13-01")]
    [InlineData("2020-00-01")]
    [InlineData("2020-01-32")]
    [InlineData("2020-01-01T24:00:00Z")]
    [InlineData("2020-01-01T00:60:00Z")]
    [InlineData("2020-01-01 00:00:00Z")]
    [InlineData(" 2020-01-01")]
    [InlineData("2020-01-01T00:00:00+1")]
    [InlineData("2020-01-01T00:00:00.Z")]
    [InlineData("2020-01-01T00:00:00.1234567890Z")]
    [InlineData("9223372036854775808")]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT")]
    [InlineData("2020-01-01T00:00:00Zx")]
    [InlineData("١٩٧٠")]
    public void Anything_else_is_refused(string text) => Assert.False(PolicyInstantParser.TryParse(text, out _));

    [Fact]
    public void Reading_agrees_with_the_calendar_of_the_framework() =>
        Gen.DateTime.Sample(time =>
        {
            var text = time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
            return PolicyInstantParser.TryParse(text, out var instant)
                && instant.Seconds == new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)).ToUnixTimeSeconds();
        });
}
