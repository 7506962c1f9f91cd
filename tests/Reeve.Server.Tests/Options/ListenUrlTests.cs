using Reeve.Server.Options;

namespace Reeve.Server.Tests.Options;

public sealed class ListenUrlTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8400", "127.0.0.1", 8400, true)]
    [InlineData("http://127.0.0.1:8400/", "127.0.0.1", 8400, true)]
    [InlineData("HTTP://127.0.0.1:0", "127.0.0.1", 0, true)]
    [InlineData("http://localhost:1", "localhost", 1, true)]
    [InlineData("http://192.0.2.7", "192.0.2.7", 80, false)]
    [InlineData("http://0.0.0.0:1", "0.0.0.0", 1, false)]
    [InlineData("http://*:1", "*", 1, false)]
    [InlineData("http://+:1", "*", 1, false)]
    [InlineData("http://[::1]:1", "[::1]", 1, true)]
    [InlineData("http://[::]:1", "[::]", 1, false)]
    public void A_url_is_a_host_and_a_port(string text, string host, int port, bool isLoopback)
    {
        var url = Assert.IsType<Parsed<ListenUrl>.Ok>(ListenUrl.Parse(text)).Value;

        Assert.Equal((host, port, isLoopback), (url.Host, url.Port, url.IsLoopback));
    }

    [Theory]
    [InlineData("https://127.0.0.1:1", "TLS")]
    [InlineData("127.0.0.1:1", "not an absolute URL")]
    [InlineData("", "not an absolute URL")]
    [InlineData("http://", "is not an IP address")]
    [InlineData("http://127.0.0.1:99999", "not an absolute URL")]
    [InlineData("http://127.0.0.1:x", "not an absolute URL")]
    [InlineData("http://127.0.0.1:1/path", "more than a host and a port")]
    [InlineData("http://127.0.0.1:1?", "more than a host and a port")]
    [InlineData("http://127.0.0.1:1#a", "more than a host and a port")]
    [InlineData("http://user:secret@127.0.0.1:1", "more than a host and a port")]
    [InlineData("http://example.com:1", "is not an IP address")]
    [InlineData("http://010.0.0.1:1", "is not an IP address")]
    [InlineData("http://10.1:1", "is not an IP address")]
    [InlineData("http://localhost:0", "two addresses")]
    public void Anything_else_is_refused_with_the_reason(string text, string reason)
    {
        var fault = Assert.IsType<Parsed<ListenUrl>.Faulty>(ListenUrl.Parse(text));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Contains($"'{text}'", fault.Message, StringComparison.Ordinal);
    }
}
