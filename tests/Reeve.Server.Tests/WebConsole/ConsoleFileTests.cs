using System.Net;
using Reeve.Protocol.Signing;
using Reeve.Server.WebConsole;

namespace Reeve.Server.Tests.WebConsole;

/// <summary>The console's files as browsers get them, and the root path, which they share with AWS clients.</summary>
public sealed class ConsoleFileTests
{
    private const string Html = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Fact]
    public async Task A_browser_at_the_root_is_led_to_the_console()
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await GetAsync(server, "/", ("Accept", Html));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/console/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/?Action=ListUsers&Version=2010-05-08", "Accept", Html, HttpStatusCode.Forbidden)] // an unsigned call is one all the same
    [InlineData("/?X-Amz-Signature=0", "Accept", Html, HttpStatusCode.BadRequest)]
    [InlineData("/", "Accept", "*/*", HttpStatusCode.BadRequest)]
    [InlineData("/", "Accept", "application/json", HttpStatusCode.BadRequest)]
    public async Task Whatever_could_be_an_AWS_client_at_the_root_gets_an_AWS_answer(string target, string header, string value, HttpStatusCode status)
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await GetAsync(server, target, (header, value));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/xml", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_signed_call_at_the_root_is_answered_even_if_it_asks_for_HTML()
    {
        await using var server = await TestServer.StartAsync();
        var call = server.Sign(server.Get("/?Action=ListUsers&Version=2010-05-08", new HeaderField("Accept", Html)), server.Root);

        var answer = await server.SendAsync(call);

        Assert.Equal(200, answer.Status);
        Assert.Contains("ListUsersResponse", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/console")]
    [InlineData("/console/")]
    [InlineData("/console/roles")]
    [InlineData("/console/roles/details/a.role.with.dots")]
    public async Task Every_page_is_the_one_page_with_headers_that_keep_it_to_itself(string path)
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await GetAsync(server, path, ("Accept-Encoding", "gzip, deflate, br"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("no-cache", Header(answer, "Cache-Control"));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("", null)]
    [InlineData("zstd", null)]
    public async Task A_file_comes_in_a_coding_that_the_browser_takes(string accepted, string? coding)
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await GetAsync(server, "/console/", ("Accept-Encoding", accepted));

        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(coding is null, bytes.AsSpan().StartsWith("<!doctype html>"u8));
    }

    [Fact]
    public async Task An_asset_is_kept_for_good_and_not_sent_twice()
    {
        await using var server = await TestServer.StartAsync();
        var path = "/console/" + ConsoleFiles.All.Keys.First(name => name.StartsWith("assets/", StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal));

        using var first = await GetAsync(server, path, ("Accept-Encoding", "br"));
        using var second = await GetAsync(server, path, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag!.ToString())); // an asset has one

        Assert.Equal("public, max-age=31536000, immutable", Header(first, "Cache-Control"));
        Assert.Equal("text/javascript", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_asset_of_another_version_is_not_found()
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await GetAsync(server, "/console/assets/index-00000000.js");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(',', answer.Headers.GetValues(name));

    private static async Task<HttpResponseMessage> GetAsync(TestServer server, string target, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Endpoint, target));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
