using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Reeve.Protocol;
using Reeve.Protocol.Signing;
using Reeve.Server.Options;

namespace Reeve.Server.Tests;

/// <summary>A server of its own for a test: on a free port of the loopback address, over a data directory that goes with it.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string IamVersion = "2010-05-08";
    public const string StsVersion = "2011-06-15";

    private static readonly DateTimeOffset Start = new(2026, 5, 9, 15, 45, 35, TimeSpan.Zero);

    private readonly DirectoryInfo _directory;
    private readonly ServerOptions _options;
    private readonly HttpClient _http = new();
    private ReeveServer _server;

    private TestServer(DirectoryInfo directory, ServerOptions options, ReeveServer server, FakeTimeProvider clock)
    {
        _directory = directory;
        _options = options;
        _server = server;
        Clock = clock;
        var lines = File.ReadAllLines(_server.Report.AwsCredentialsFile!); // a first start has written it
        Root = new(ValueOf(lines, "aws_access_key_id"), ValueOf(lines, "aws_secret_access_key"));
        AccountId = server.Report.Accounts[0].AccountId;
        OperatorToken = File.ReadAllText(Path.Combine(options.DataDirectory, "operator.token")).Trim();
    }

    /// <summary>The clock of the server and of who signs.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>The root key of the first account.</summary>
    public TestKey Root { get; }

    public string OperatorToken { get; }

    public string DataDirectory => _options.DataDirectory;

    /// <summary>The account of the first start. A restart reports more, and on a clock that stands still in no order that says which it is.</summary>
    public string AccountId { get; }

    /// <summary>The token of the link that the first start prints; null after a restart.</summary>
    public string? SignInToken => _server.Report.SignInToken;

    public Uri Endpoint => new(_server.Report.Endpoint);

    public int Port => Endpoint.Port;

    public string Host => Endpoint.Authority;

    public static async Task<TestServer> StartAsync(Func<ServerOptions, ServerOptions>? configure = null)
    {
        var directory = Directory.CreateTempSubdirectory("reeve-test-");
        var options = new ServerOptions
        {
            DataDirectory = Path.Combine(directory.FullName, "data"),
            Urls = [((Parsed<ListenUrl>.Ok)ListenUrl.Parse("http://127.0.0.1:0")).Value],
        };
        options = configure?.Invoke(options) ?? options;
        var clock = new FakeTimeProvider(Start);
        var server = await ReeveServer.StartAsync(options, clock, TestContext.Current.CancellationToken);
        return new(directory, options, server, clock);
    }

    /// <summary>Stops the server, so that everything is written, and leaves its data for reading.</summary>
    public ValueTask StopAsync() => _server.DisposeAsync();

    public async Task RestartAsync()
    {
        await _server.DisposeAsync();
        _server = await ReeveServer.StartAsync(_options, Clock, TestContext.Current.CancellationToken);
    }

    /// <summary>Calls an operation of IAM, or of STS where the action is one of its.</summary>
    public Task<WireAnswer> CallAsync(TestKey key, string action, params (string Name, string Value)[] parameters)
    {
        var isSts = action is "GetCallerIdentity" or "GetAccessKeyInfo" or "DecodeAuthorizationMessage" or "AssumeRole" or "GetSessionToken" or "GetFederationToken";
        var form = Form([("Action", action), ("Version", isSts ? StsVersion : IamVersion), .. parameters]);
        return SendAsync(Sign(Post(form), key, isSts ? "sts" : "iam"));
    }

    public static string Form(params (string Name, string Value)[] parameters) =>
        string.Join('&', parameters.Select(parameter => $"{PercentEncoding.Encode(parameter.Name)}={PercentEncoding.Encode(parameter.Value)}"));

    /// <summary>An unsigned form.</summary>
    public SignedRequest Post(string form, params HeaderField[] headers) => new(
        "POST",
        "/",
        (HeaderField[])[new("Host", Host), new("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"), .. headers],
        Encoding.UTF8.GetBytes(form));

    /// <summary>An unsigned request without a body.</summary>
    public SignedRequest Get(string target, params HeaderField[] headers) =>
        new("GET", target, (HeaderField[])[new("Host", Host), .. headers], default);

    public SignedRequest Sign(SignedRequest request, TestKey key, string service = "iam", string region = "us-east-1", TimeSpan skew = default) =>
        RequestSigner.Sign(request, key.Credentials, region, service, Clock.GetUtcNow() + skew);

    /// <summary>Sends a request through the client library.</summary>
    public async Task<WireAnswer> SendAsync(SignedRequest request)
    {
        using var message = new HttpRequestMessage(new(request.Method), new Uri(Endpoint, request.Target));
        message.Content = request.Body.IsEmpty ? null : new ReadOnlyMemoryContent(request.Body);
        foreach (var (name, value) in request.Headers.ToArray())
        {
            HttpHeaders headers = name is "Content-Type" ? message.Content!.Headers : message.Headers; // a form has a body
            headers.TryAddWithoutValidation(name, value);
        }

        return await SendAsync(message);
    }

    public Task<WireAnswer> SendRawAsync(SignedRequest request) => RawHttp.SendAsync(Port, request);

    public Task<WireAnswer> OperatorAsync(HttpMethod method, string path, string? json = null)
    {
        var message = new HttpRequestMessage(method, new Uri(Endpoint, "/operator/v1/" + path));
        message.Headers.Authorization = new("Bearer", OperatorToken);
        message.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return SendAsync(message);
    }

    public async Task<WireAnswer> SendAsync(HttpRequestMessage message)
    {
        using var response = await _http.SendAsync(message, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private static string ValueOf(string[] lines, string name) => lines.Single(line => line.StartsWith(name + " =", StringComparison.Ordinal)).Split(" = ", 2)[1];
}
