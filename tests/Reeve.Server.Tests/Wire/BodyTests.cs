using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Server.Tests.Wire;

/// <summary>What a request carries, and how much of it.</summary>
public sealed class BodyTests(WireServer wire) : IClassFixture<WireServer>
{
    private const string WhoAmI = "Action=GetUser&Version=2010-05-08";

    private readonly TestServer _server = wire.Server;

    [Theory]
    [InlineData("&UserName=%yy")]
    [InlineData("&UserName=%4")]
    [InlineData("&UserName=%")]
    [InlineData("&UserName=%C3%28")]
    public async Task A_malformed_escape_is_refused_in_body_and_query(string parameter)
    {
        var inBody = await _server.SendAsync(_server.Sign(_server.Post(WhoAmI + parameter), _server.Root));
        var inQuery = await _server.SendRawAsync(_server.Get("/?" + WhoAmI + parameter));

        inBody.Refused(400, "MalformedQueryString");
        inQuery.Refused(400, "MalformedQueryString");
    }

    [Fact]
    public async Task The_malformed_escape_is_quoted()
    {
        var answer = await _server.SendAsync(_server.Sign(_server.Post(WhoAmI + "&UserName=%yy"), _server.Root));

        Assert.Equal("Illegal hex character in escape % pattern: %yy", answer.Message);
    }

    [Theory]
    [InlineData("/", WhoAmI + "&Action=DeleteUser")]
    [InlineData("/", "Action=GetUser&Version=2010-05-08&UserName=a&UserName=b")]
    [InlineData("/", "Action=GetUser&Version=2010-05-08&UserName=a&User%4Eame=b")]
    [InlineData("/?Action=DeleteUser", WhoAmI)]
    [InlineData("/?UserName=a", WhoAmI + "&UserName=b")]
    public async Task A_parameter_given_twice_is_refused_wherever_it_stands(string target, string form)
    {
        var post = _server.Post(form);
        SignedRequest both = new("POST", target, post.Headers, post.Body);

        (await _server.SendRawAsync(_server.Sign(both, _server.Root))).Refused(400, "MalformedQueryString");
    }

    [Fact]
    public async Task Unknown_parameters_are_ignored()
    {
        var answer = await _server.CallAsync(_server.Root, "GetUser", ("Frob.member.1", "x"), ("AccountId", "999999999999"), ("accountid", "1"));

        Assert.Equal(_server.AccountId, answer.Ok().Text("UserId"));
    }

    [Theory]
    [InlineData("userName")]
    [InlineData("username")]
    [InlineData("USERNAME")]
    public async Task Parameter_names_are_case_sensitive(string name)
    {
        var answer = await _server.CallAsync(_server.Root, "GetUser", (name, "nobody"));

        // The parameter that is not there is the absent UserName: the caller itself.
        Assert.Equal(_server.AccountId, answer.Ok().Text("UserId"));
    }

    [Theory]
    [InlineData("application/json", "{\"Action\":\"GetUser\",\"Version\":\"2010-05-08\"}")]
    [InlineData("application/x-amz-json-1.1", WhoAmI)]
    [InlineData("multipart/form-data", WhoAmI)]
    [InlineData("application/x-www-form-urlencoded-not", WhoAmI)]
    [InlineData("", WhoAmI)]
    public async Task A_body_that_is_not_a_form_is_refused(string type, string body)
    {
        SignedRequest request = new(
            "POST", "/", (HeaderField[])[new("Host", _server.Host), new("Content-Type", type)], Encoding.UTF8.GetBytes(body));

        (await _server.SendRawAsync(_server.Sign(request, _server.Root))).Refused(400, "MalformedQueryString");
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_read_and_one_more_byte_is_refused()
    {
        await using var small = await TestServer.StartAsync(options => options with { Limits = new() { MaxBodyBytes = 2000 } });
        var fits = WhoAmI + "&Filler=" + new string('a', 2000 - WhoAmI.Length - "&Filler=".Length);

        (await small.SendAsync(small.Sign(small.Post(fits), small.Root))).Ok();
        (await small.SendAsync(small.Sign(small.Post(fits + "a"), small.Root))).Refused(413, "RequestEntityTooLarge");
    }

    [Theory]
    [InlineData(2001)]
    [InlineData(2002)]
    [InlineData(100_000)]
    public async Task A_chunked_body_is_bounded_too(int length)
    {
        await using var small = await TestServer.StartAsync(options => options with { Limits = new() { MaxBodyBytes = 2000 } });
        var form = WhoAmI + "&Filler=" + new string('a', length - WhoAmI.Length - "&Filler=".Length);

        Assert.Equal(413, (await RawHttp.SendAsync(small.Port, Chunked(small, form, ""))).Status);
    }

    [Fact]
    public async Task A_chunked_form_is_read()
    {
        Assert.Equal(_server.AccountId, (await RawHttp.SendAsync(_server.Port, Chunked(_server, WhoAmI, ""))).Ok().Text("UserId"));
    }

    [Theory]
    [InlineData(";a=b\nX: y")]
    [InlineData(";\n")]
    [InlineData("g")]
    public async Task A_malformed_chunk_header_is_never_answered_with_success(string extension)
    {
        Assert.Equal(400, (await RawHttp.SendAsync(_server.Port, Chunked(_server, WhoAmI, extension))).Status);
    }

    [Fact]
    public async Task Content_length_with_transfer_encoding_is_refused()
    {
        var chunked = Chunked(_server, WhoAmI, "");
        var both = chunked.Replace("Transfer-Encoding: chunked\r\n", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", StringComparison.Ordinal);

        var answer = await RawHttp.SendAsync(_server.Port, both);

        answer.Refused(400, "MalformedHttpRequest");
        Assert.Equal("close", answer.Headers["Connection"]);
    }

    [Theory]
    [InlineData("/operator/v1/accounts")]
    [InlineData("/healthz")]
    [InlineData("/nowhere")]
    public async Task Content_length_with_transfer_encoding_is_refused_at_every_path(string path)
    {
        var request = $"POST {path} HTTP/1.1\r\nHost: {_server.Host}\r\nAuthorization: Bearer {_server.OperatorToken}\r\n"
            + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";

        Assert.Equal(400, (await RawHttp.SendAsync(_server.Port, request)).Status);
    }

    [Fact]
    public async Task A_body_is_read_before_its_credentials_only_up_to_the_limit()
    {
        // A stranger's request of a gigabyte is refused by its announcement; none of it is read.
        var head = $"POST / HTTP/1.1\r\nHost: {_server.Host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000000\r\n\r\n";

        (await RawHttp.SendAsync(_server.Port, head)).Refused(413, "RequestEntityTooLarge");
    }

    private static string Chunked(TestServer server, string form, string extension)
    {
        var signed = server.Sign(server.Post(form), server.Root);
        var head = string.Concat(signed.Headers.ToArray().Select(header => $"{header.Name}: {header.Value}\r\n"));
        return $"POST / HTTP/1.1\r\n{head}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n{form.Length:x}{extension}\r\n{form}\r\n0\r\n\r\n";
    }
}
