using Reeve.Client.Usage;

namespace Reeve.Client.Tests;

public sealed class UsageSignatureTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    // Computed with Python's hmac and hashlib: key SHA-256("reeve-usage-callback\nsecret"), text "1800000000\n{}".
    [Fact]
    public void The_signature_is_the_one_that_was_agreed_on() =>
        Assert.Equal("v1=b14ae3440573f714312357d768bd86b60de78618a5eec2277252bf045feaa6a4", UsageSignature.Sign("secret", "1800000000", "{}"u8));

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void A_question_is_good_for_five_minutes(int skew, bool isGood)
    {
        var stamp = $"{1_800_000_000 + skew}";

        Assert.Equal(isGood, UsageSignature.Verify("secret", stamp, UsageSignature.Sign("secret", stamp, "{}"u8), "{}"u8, Now));
    }

    [Theory]
    [InlineData("other", "1800000000", "{}")]
    [InlineData(null, "1800000000", "{}")]
    [InlineData("", "1800000000", "{}")]
    [InlineData("secret", "1800000001", "{}")]
    [InlineData("secret", " 1800000000", "{}")]
    [InlineData("secret", "", "{}")]
    [InlineData("secret", "99999999999999999999", "{}")]
    [InlineData("secret", "1800000000", "{ }")]
    public void What_differs_in_anything_is_refused(string? secret, string stamp, string body)
    {
        var signature = UsageSignature.Sign("secret", "1800000000", "{}"u8);

        Assert.False(UsageSignature.Verify(secret, stamp, signature, System.Text.Encoding.UTF8.GetBytes(body), Now));
    }

    [Fact]
    public void A_key_that_is_not_known_is_not_the_empty_key()
    {
        Assert.False(UsageSignature.Verify(null, "1800000000", UsageSignature.Sign("", "1800000000", "{}"u8), "{}"u8, Now));
    }
}
