using CsCheck;
using Reeve.Iam.Identifiers;
using Reeve.Testing;

namespace Reeve.Iam.Tests.Identifiers;

public sealed class AccessKeyIdsTests
{
    [Fact]
    public void The_published_example_is_read() => Assert.Equal("029608264753", AccessKeyIds.FindAccountId("ASIAQNZGKIQY56JQ7WML"));

    [Fact]
    public void An_id_carries_its_account_whatever_is_random_in_it()
    {
        var ids = new RandomIdSource();
        Gen.Long[0, 999_999_999_999].Sample(number =>
        {
            var account = number.ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
            var id = ids.NewAccessKeyId(account);
            return id.Length == 20 && id.StartsWith("AKIA", StringComparison.Ordinal) && AccessKeyIds.FindAccountId(id) == account;
        });
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("000000000001")]
    [InlineData("123456789012")]
    [InlineData("123456789013")]
    [InlineData("999999999998")]
    [InlineData("999999999999")]
    public void Even_and_odd_accounts_survive_the_round_trip(string account)
    {
        var ids = new SequentialIdSource();

        Assert.All(Enumerable.Range(0, 100).Select(_ => ids.NewAccessKeyId(account)), id => Assert.Equal(account, AccessKeyIds.FindAccountId(id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ASIAQNZGKIQY56JQ7WM")] // 19 characters
    [InlineData("ASIAQNZGKIQY56JQ7WMLA")] // 21
    [InlineData("ASIAQNZGKIQY56JQ7WM1")] // 1 is not of the alphabet
    [InlineData("asiaqnzgkiqy56jq7wml")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")] // an id of the time before accounts were in it
    [InlineData("AKIA7777777777777777")] // an account of 13 digits
    public void What_carries_no_account_is_not_read(string id) => Assert.Null(AccessKeyIds.FindAccountId(id));
}
