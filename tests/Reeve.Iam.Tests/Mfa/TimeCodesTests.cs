using System.Text;
using Reeve.Iam.Mfa;

namespace Reeve.Iam.Tests.Mfa;

public sealed class TimeCodesTests
{
    private static readonly byte[] Seed = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the last six digits of its eight.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long time, string code) =>
        Assert.Equal(code, TimeCodes.CodeAt(Seed, TimeCodes.StepAt(DateTimeOffset.FromUnixTimeSeconds(time))));

    [Fact]
    public void A_step_is_found_by_its_code_within_the_bounds_only()
    {
        var code = TimeCodes.CodeAt(Seed, 1000);

        Assert.Equal(1000, TimeCodes.FindStep(Seed, code, 999, 1001));
        Assert.Equal(1000, TimeCodes.FindStep(Seed, code, 1000, 1000));
        Assert.Null(TimeCodes.FindStep(Seed, code, 1001, 1010));
        Assert.Null(TimeCodes.FindStep(Seed, code, 1010, 990));
    }

    [Fact]
    public void A_pair_is_two_codes_in_a_row_in_this_order()
    {
        var (first, second) = (TimeCodes.CodeAt(Seed, 1000), TimeCodes.CodeAt(Seed, 1001));

        Assert.Equal(1001, TimeCodes.FindPair(Seed, first, second, 990, 1010));
        Assert.Null(TimeCodes.FindPair(Seed, second, first, 990, 1010));
        Assert.Null(TimeCodes.FindPair(Seed, first, first, 990, 1010));
        Assert.Null(TimeCodes.FindPair(Seed, first, TimeCodes.CodeAt(Seed, 1002), 990, 1010));
    }

    [Theory]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666")]
    [InlineData("")]
    [InlineData("28708")]
    public void What_is_no_code_is_none(string code) => Assert.Null(TimeCodes.FindStep(Seed, code, 0, 10));
}
