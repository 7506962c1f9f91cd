using System.Net;
using Reeve.Federation.Network;

namespace Reeve.Federation.Tests.Network;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void The_public_internet_may_be_connected_to(string address) =>
        Assert.True(new AddressRules([]).Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2001::7f00:1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("ff02::1")]
    public void Nothing_else_may(string address) => Assert.False(new AddressRules([]).Allows(IPAddress.Parse(address)));

    [Fact]
    public void The_operator_may_allow_a_network_and_only_that()
    {
        var rules = new AddressRules([new IPNetwork(IPAddress.Parse("10.1.0.0"), 16)]);

        Assert.True(rules.Allows(IPAddress.Parse("10.1.2.3")));
        Assert.True(rules.Allows(IPAddress.Parse("::ffff:10.1.2.3")));
        Assert.False(rules.Allows(IPAddress.Parse("10.2.2.3")));
        Assert.False(rules.Allows(IPAddress.Parse("127.0.0.1")));
    }
}
