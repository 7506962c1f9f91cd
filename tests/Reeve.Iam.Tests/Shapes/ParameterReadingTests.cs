using System.Globalization;
using CsCheck;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Tests.Shapes;

public sealed class ParameterReadingTests
{
    private readonly ConstraintFaults _faults = new(false);

    [Theory]
    [InlineData("+900", 900)]
    [InlineData("0900", 900)]
    [InlineData("-0", 0)]
    public void A_sign_and_leading_zeros_are_taken_as_AWS_takes_them(string text, int number)
    {
        Assert.Equal(number, new FormParameters("N=" + text).FindInteger("N", _faults));
        Assert.True(_faults.IsEmpty);
    }

    [Fact]
    public void Of_an_empty_number_AWS_says_what_is_missing()
    {
        Assert.Null(new FormParameters("N=").FindInteger("N", _faults));
        Assert.Equal(new("MalformedInput", 400, "missing value for decimal type"), _faults.ToError());
    }

    [Fact]
    public void Every_integer_is_read_from_its_decimal_form() => Gen.Int.Sample(number =>
    {
        var faults = new ConstraintFaults(false);
        var read = new FormParameters("N=" + number.ToString(CultureInfo.InvariantCulture)).FindInteger("N", faults);
        Assert.Equal(number, read);
        Assert.True(faults.IsEmpty);
    });

    [Theory]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("+-1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\0")]
    [InlineData("1,000")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("(1)")]
    [InlineData("١")]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    public void What_is_no_decimal_integer_is_malformed(string text) =>
        AssertMalformed(new FormParameters("N=" + text).FindInteger("N", _faults));

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("False", false)]
    public void Booleans_are_read_in_any_case(string text, bool expected)
    {
        Assert.Equal(expected, new FormParameters("B=" + text).FindBoolean("B", _faults));
        Assert.True(_faults.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("yes")]
    [InlineData("true ")]
    [InlineData("falſe")]
    public void What_is_no_boolean_is_malformed(string text) =>
        AssertMalformed(new FormParameters("B=" + text).FindBoolean("B", _faults));

    [Theory]
    [InlineData("2019-10-23T22:45:41Z", 0)]
    [InlineData("2019-10-23T22:45:41.5Z", 500)]
    [InlineData("2019-10-23T22:45:41.123Z", 123)]
    public void Timestamps_are_read_as_utc(string text, int milliseconds)
    {
        var read = new FormParameters("T=" + text).FindTimestamp("T", _faults);
        Assert.Equal(new DateTimeOffset(2019, 10, 23, 22, 45, 41, milliseconds, TimeSpan.Zero), read);
        Assert.Equal(TimeSpan.Zero, read?.Offset);
    }

    [Theory]
    [InlineData("2019-10-23")]
    [InlineData("2019-10-23T22:45:41")]
    [InlineData("2019-10-23T22:45:41+01:00")]
    [InlineData("2019-02-30T00:00:00Z")]
    [InlineData(" 2019-10-23T22:45:41Z")]
    [InlineData("2019-10-23T22:45:41Z\0")]
    [InlineData("")]
    [InlineData("yesterday")]
    public void What_is_no_timestamp_in_utc_is_malformed(string text) =>
        AssertMalformed(new FormParameters("T=" + text).FindTimestamp("T", _faults));

    [Fact]
    public void What_is_absent_is_null_and_no_fault()
    {
        var nothing = new FormParameters();
        Assert.Null(nothing.FindInteger("N", _faults));
        Assert.Null(nothing.FindBoolean("N", _faults));
        Assert.Null(nothing.FindTimestamp("N", _faults));
        Assert.True(nothing.FindTexts("N", _faults).IsDefault);
        Assert.False(nothing.HasList("N"));
        Assert.True(_faults.IsEmpty);
    }

    [Fact]
    public void A_list_with_gaps_keeps_its_members_in_order() =>
        Assert.Equal(["a", "b", "c"], new FormParameters("L.member.10=c", "L.member.2=a", "L.member.7=b").FindTexts("L", _faults));

    [Fact]
    public void A_parameter_without_a_value_is_an_empty_list()
    {
        var parameters = new FormParameters("L=");
        Assert.Equal([], parameters.FindTexts("L", _faults));
        Assert.True(parameters.HasList("L"));
        Assert.True(_faults.IsEmpty);
    }

    [Fact]
    public void A_text_in_the_place_of_a_list_is_malformed()
    {
        _ = new FormParameters("L=a").FindTexts("L", _faults);
        Assert.Equal("MalformedInput", _faults.ToError()?.Code);
    }

    [Fact]
    public void A_structure_in_the_place_of_a_text_is_malformed()
    {
        _ = new FormParameters("L.member.1.Key=a").FindTexts("L", _faults);
        Assert.Equal("MalformedInput", _faults.ToError()?.Code);
    }

    private void AssertMalformed<T>(T? read)
        where T : struct
    {
        Assert.Null(read);
        var error = _faults.ToError();
        Assert.Equal(("MalformedInput", 400, ""), (error?.Code, error?.HttpStatus, error?.Message));
    }
}
