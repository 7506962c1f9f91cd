using System.Net.Http.Headers;
using System.Text;
using Reeve.Protocol.Signing;
using Reeve.Server.Options;
using Reeve.Server.Startup;
using Reeve.Testing;

namespace Reeve.Server.Tests.Operator;

/// <summary>A server over a directory of its own, and a client with its operator's token.</summary>
internal sealed class OperatorServer : IAsyncDisposable
{
    /// <summary>The account that the server starts with.</summary>
    public const string AccountId = "123456789012";

    private readonly ScratchDirectory _scratch;
    private readonly ReeveServer _server;

    private OperatorServer(ScratchDirectory scratch, ReeveServer server)
    {
        _scratch = scratch;
        _server = server;
        Token = File.ReadAllText(DataFiles.OperatorToken(server.Report.DataDirectory)).Trim();
        Http = new HttpClient { BaseAddress = new Uri(server.Report.Endpoint) };
    }

    public string Token { get; }

    public HttpClient Http { get; }

    public static async Task<OperatorServer> StartAsync()
    {
        var scratch = new ScratchDirectory();
        var options = new ServerOptions
        {
            DataDirectory = scratch["data"],
            Urls = [Assert.IsType<Parsed<ListenUrl>.Ok>(ListenUrl.Parse("http://127.0.0.1:0")).Value],
            AccountId = AccountId,
            LogLevel = Microsoft.Extensions.Logging.LogLevel.Error,
        };
        return new OperatorServer(scratch, await ReeveServer.StartAsync(options, TimeProvider.System, TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a request with the token, and returns its status and body.</summary>
    public Task<(int Status, string Body)> SendAsync(string method, string path, string? body = null) =>
        SendAsync(method, path, body, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token));

    /// <summary>Sends a request as a test makes it.</summary>
    public async Task<(int Status, string Body)> SendAsync(string method, string path, string? body, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        prepare(request);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Makes a call of IAM or STS as the root of the first account, and returns the status.</summary>
    public Task<(int Status, string Body)> CallAsync(string service, string form)
    {
        var lines = File.ReadAllLines(DataFiles.AwsCredentials(_server.Report.DataDirectory));
        return CallAsync(service, form, new SigningCredentials(lines[1].Split(" = ")[1], lines[2].Split(" = ")[1]));
    }

    /// <summary>Makes a call with an access key.</summary>
    public Task<(int Status, string Body)> CallAsync(string service, string form, SigningCredentials credentials)
    {
        const string type = "application/x-www-form-urlencoded";
        var request = new SignedRequest(
            "POST", "/", new HeaderField[] { new("Host", Http.BaseAddress!.Authority), new("Content-Type", type) }, Encoding.ASCII.GetBytes(form));
        var signed = RequestSigner.Sign(request, credentials, "us-east-1", service, TimeProvider.System.GetUtcNow());
        return SendAsync("POST", "/", null, message =>
        {
            message.Content = new ByteArrayContent(Encoding.ASCII.GetBytes(form)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
            foreach (var header in signed.Headers.Span.ToArray().Where(header => header.Name is not ("Host" or "Content-Type")))
            {
                message.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
        _scratch.Dispose();
    }
}
