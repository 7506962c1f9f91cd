using Reeve.Policy.Values;

namespace Reeve.Policy.Tests.Values;

public sealed class IpRangeTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.255.255.255", true)]
    [InlineData("10.0.0.0/8", "11.0.0.0", false)]
    [InlineData("10.0.0.5/8", "10.9.9.9", true)]
    [InlineData("0.0.0.0/0", "203.0.113.1", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("::/0", "203.0.113.1", false)]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.7/32", "203.0.113.7", true)]
    [InlineData("2001:db8::/32", "2001:DB8:ffff::1", true)]
    [InlineData("2001:db8::1", "2001:0db8:0:0:0:0:0:1", true)]
    [InlineData("2001:db8::1", "2001:db8::2", false)]
    [InlineData("10.0.0.0/8", "::ffff:10.0.0.1", true)]
    [InlineData("::ffff:10.0.0.0/104", "10.1.2.3", true)]
    [InlineData("::ffff:0:0/95", "10.1.2.3", false)]
    [InlineData("64:ff9b::203.0.113.7", "64:ff9b::cb00:7107", true)]
    public void A_block_contains_the_addresses_of_its_own_family(string block, string address, bool expected)
    {
        Assert.True(IpRange.TryParse(block, allowPrefix: true, out var range));
        Assert.True(IpRange.TryParse(address, allowPrefix: false, out var one));

        Assert.Equal(expected, range.Contains(one));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.1")]
    [InlineData("010.0.0.1")]
    [InlineData("167772161")]
    [InlineData("0x0a.0.0.1")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.1.1")]
    [InlineData("10.0.0.")]
    [InlineData(" 10.0.0.1")]
    [InlineData("١.0.0.1")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/255.0.0.0")]
    [InlineData("10.0.0.*")]
    [InlineData("fe80::1%1")]
    [InlineData("[::1]")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7::8:9")]
    [InlineData("12345::")]
    [InlineData(":1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:")]
    [InlineData(":::")]
    [InlineData("::1.2.3")]
    [InlineData("1.2.3.4::")]
    [InlineData("::/129")]
    public void Anything_but_a_plain_address_or_block_is_refused(string text) => Assert.False(IpRange.TryParse(text, allowPrefix: true, out _));

    [Fact]
    public void A_request_cannot_come_from_a_block() => Assert.False(IpRange.TryParse("10.0.0.0/8", allowPrefix: false, out _));
}
