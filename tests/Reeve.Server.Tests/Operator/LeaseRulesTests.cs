using System.Collections.Immutable;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Server.Operator;

namespace Reeve.Server.Tests.Operator;

public sealed class LeaseRulesTests
{
    private const string Arn = "arn:aws:lex:us-east-1:123456789012:bot/b";

    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-01-02T03:04:06Z", 1_000)]
    [InlineData("2026-01-02T03:04:05.5Z", 500)]
    public void A_lease_may_end_at_an_instant_that_is_to_come(string until, int milliseconds)
    {
        var lease = Assert.Single(Good(new LeaseStatement("us-east-1", [Arn], until)));

        Assert.Equal(("us-east-1", Now.AddMilliseconds(milliseconds)), (lease.Region, lease.Until));
        Assert.Equal([Arn], lease.Resources);
    }

    [Fact]
    public void A_lease_without_an_end_holds_until_it_is_lifted()
    {
        Assert.Null(Assert.Single(Good(new LeaseStatement("global", []))).Until);
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "is not in the future")]
    [InlineData("2026-01-02T03:04:06", "is not an instant in UTC")]
    [InlineData("2026-01-02T03:04:06+00:00", "is not an instant in UTC")]
    [InlineData("2026-01-02", "is not an instant in UTC")]
    [InlineData("10:00", "is not an instant in UTC")]
    [InlineData("01/02/2027", "is not an instant in UTC")]
    [InlineData(" 2027-01-02T03:04:06Z", "is not an instant in UTC")]
    [InlineData("", "is not an instant in UTC")]
    public void Other_ends_are_refused(string until, string reason)
    {
        Assert.Equal($"leases[0].until {reason}", Fault(new LeaseStatement("us-east-1", [], until)).Split(" such as")[0].TrimEnd('.'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("us east")]
    [InlineData("us-east-1\n")]
    [InlineData("ｕs")]
    public void A_region_is_letters_digits_and_hyphens(string region)
    {
        Assert.Equal("leases[0].region is not 1 to 100 letters, digits and hyphens.", Fault(new LeaseStatement(region, [])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bot/b")]
    [InlineData("arn:aws:lex:us-east-1:123456789012")]
    [InlineData("arn:aws:lex:us-east-1:123456789012:")]
    [InlineData("arn::lex:us-east-1:123456789012:bot")]
    [InlineData("arn:aws::us-east-1:123456789012:bot")]
    [InlineData("arn:aws:lex:us-east-1:12345678901:bot")]
    [InlineData("arn:aws:lex:us-east-1:12345678901x:bot")]
    [InlineData("ARN:aws:lex:us-east-1:123456789012:bot")]
    [InlineData("\u00ADarn:aws:lex:us-east-1:123456789012:bot")]
    [InlineData("arn:aws:lex:us-east-1:123456789012:b t")]
    public void A_resource_is_an_arn(string arn)
    {
        Assert.Equal("leases[0].resources[1] is not an ARN of at most 2048 characters.", Fault(new LeaseStatement("us-east-1", [Arn, arn])));
    }

    [Theory]
    [InlineData("arn:aws:s3:::bucket")]
    [InlineData("arn:aws:lex:us-east-1:123456789012:bot:b:alias:a")]
    public void An_arn_may_leave_region_and_account_out_and_have_more_colons(string arn)
    {
        Assert.Equal([arn], Assert.Single(Good(new LeaseStatement("us-east-1", [arn]))).Resources);
    }

    [Fact]
    public void Sizes_are_bounded()
    {
        var lease = new LeaseStatement("r", []);
        var arn = Arn.PadRight(2048, 'x');

        Assert.Equal(100, Good([.. Enumerable.Repeat(lease, 100)]).Length);
        Assert.StartsWith("leases has 101 members", Fault([.. Enumerable.Repeat(lease, 101)]), StringComparison.Ordinal);
        Assert.Single(Good(lease with { Resources = [.. Enumerable.Repeat(arn, 1000)] }));
        Assert.StartsWith("leases[0].resources has 1001 members", Fault(lease with { Resources = [.. Enumerable.Repeat(arn, 1001)] }), StringComparison.Ordinal);
        Assert.StartsWith("leases[0].resources[0] is not an ARN", Fault(lease with { Resources = [arn + "x"] }), StringComparison.Ordinal);
        Assert.Single(Good(lease with { Region = new string('r', 100) }));
        Assert.StartsWith("leases[0].region", Fault(lease with { Region = new string('r', 101) }), StringComparison.Ordinal);
    }

    private static ImmutableArray<UsageLease> Good(params LeaseStatement[] leases) =>
        Assert.IsType<Result<ImmutableArray<UsageLease>>.Ok>(LeaseRules.Check(new UsageStatement(leases), Now)).Value;

    private static string Fault(params LeaseStatement[] leases) =>
        Assert.IsType<Result<ImmutableArray<UsageLease>>.Failed>(LeaseRules.Check(new UsageStatement(leases), Now)).Error.Message;
}
