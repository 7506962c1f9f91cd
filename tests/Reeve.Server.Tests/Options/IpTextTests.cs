using Reeve.Server.Options;

namespace Reeve.Server.Tests.Options;

public sealed class IpTextTests
{
    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("0.0.0.0/0")]
    [InlineData("192.0.2.1/32")]
    [InlineData("2001:db8::/32")]
    [InlineData("::/0")]
    public void A_range_is_an_address_and_a_prefix_without_bits_after_it(string text)
    {
        Assert.Equal(text, Assert.IsType<Parsed<System.Net.IPNetwork>.Ok>(IpText.ParseNetwork(text)).Value.ToString());
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1/32")]
    [InlineData("::1", "::1/128")]
    public void An_address_alone_is_a_range_of_one(string text, string range)
    {
        Assert.Equal(range, Assert.IsType<Parsed<System.Net.IPNetwork>.Ok>(IpText.ParseNetwork(text)).Value.ToString());
    }

    [Theory]
    [InlineData("10.0.0.5/8")]
    [InlineData("2001:db8::1/32")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/ 8")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0/8")]
    [InlineData("010.0.0.0/8")]
    [InlineData("0x0a.0.0.0/8")]
    [InlineData("167772160/8")]
    [InlineData("1.2.3.4.5")]
    [InlineData("fe80::1%1")]
    [InlineData("[::1]")]
    [InlineData("١.0.0.0/8")]
    [InlineData("")]
    public void Other_spellings_are_refused(string text)
    {
        Assert.IsType<Parsed<System.Net.IPNetwork>.Faulty>(IpText.ParseNetwork(text));
    }
}
