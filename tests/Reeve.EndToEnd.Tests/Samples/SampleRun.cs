using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests.Samples;

/// <summary>A Reeve with the sample services, and callers of them.</summary>
internal sealed class SampleRun : IAsyncDisposable
{
    private readonly TemporaryDirectory _samples;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private SampleRun(TemporaryDirectory samples, ReeveProcess reeve) => (_samples, Reeve) = (samples, reeve);

    public ReeveProcess Reeve { get; }

    public static async Task<SampleRun> StartAsync()
    {
        var samples = new TemporaryDirectory();
        var built = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        foreach (var name in new[] { ("ledger", "Ledger"), ("notifications", "Notifications") })
        {
            Directory.CreateSymbolicLink(samples.Of(name.Item1), Repository.Of($"samples/{name.Item2}/bin/{built.Parent?.Name}/{built.Name}"));
        }

        var reeve = await ReeveProcess.StartAsync(
            "-X DELETE", "--with-samples", "--samples", samples.Path, "--ledger-url", "http://127.0.0.1:0", "--notifications-url", "http://127.0.0.1:0");
        return new(samples, reeve);
    }

    /// <summary>Where a sample listens.</summary>
    public Uri UrlOf(string service) =>
        new(Reeve.StartText.Split('\n').Single(line => line.StartsWith($"  {service} ", StringComparison.Ordinal)).Split(' ')[^1]);

    /// <summary>The process of a sample.</summary>
    public string ProcessOf(string name)
    {
        var program = _samples.Of(name) + "/";
        return Directory.GetDirectories("/proc")
            .Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0]) && CommandOf(process).Contains(program, StringComparison.Ordinal))
            .Select(process => Path.GetFileName(process))
            .Single();
    }

    /// <summary>A user whose one policy allows actions on everything.</summary>
    public async Task<SigningCredentials> UserAsync(string name, params string[] actions)
    {
        using var iam = new IamClient(Reeve);
        (await iam.CallAsync("CreateUser", ("UserName", name))).Succeeded();
        if (actions.Length > 0)
        {
            var list = string.Join(',', actions.Select(action => $"\"{action}\""));
            var document = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[{{list}}],"Resource":"*"}]}""";
            (await iam.CallAsync("PutUserPolicy", ("UserName", name), ("PolicyName", "own"), ("PolicyDocument", document))).Succeeded();
        }

        var key = (await iam.CallAsync("CreateAccessKey", ("UserName", name))).Succeeded().Xml;
        return new(
            key.Descendants().Single(element => element.Name.LocalName == "AccessKeyId").Value,
            key.Descendants().Single(element => element.Name.LocalName == "SecretAccessKey").Value);
    }

    /// <summary>Calls the ledger as somebody, signed for it.</summary>
    public Task<(int Status, JsonElement Body)> CallAsync(SigningCredentials caller, string method, string path, string service = "ledger") =>
        SendAsync("ledger.example.com", caller, service, method, path, null);

    /// <summary>Sends a notification as somebody, past the ledger.</summary>
    public Task<(int Status, JsonElement Body)> NotifyAsync(SigningCredentials caller, string topic) =>
        SendAsync("notifications.example.com", caller, "notifications", "POST", "/topics/" + topic, """{"text":"News."}""");

    /// <summary>Calls the operator API.</summary>
    public async Task OperatorAsync(HttpMethod method, string path, string? json = null)
    {
        var token = await File.ReadAllTextAsync(Path.Combine(Reeve.DataDirectory, "operator.token"), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(method, new Uri(Reeve.Address, "/operator/v1/" + path));
        request.Headers.Authorization = new("Bearer", token.Trim());
        request.Content = json is null ? null : new StringContent(json);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
    }

    /// <summary>The environment by which a shell speaks with a sample's own key.</summary>
    public string KeyOf(string service)
    {
        using var key = JsonDocument.Parse(File.ReadAllText(Path.Combine(Reeve.DataDirectory, "samples", service + ".key.json")));
        return $"AWS_ACCESS_KEY_ID={key.RootElement.GetProperty("accessKeyId")} AWS_SECRET_ACCESS_KEY={key.RootElement.GetProperty("secretAccessKey")}";
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Reeve.DisposeAsync();
        _samples.Dispose();
    }

    private async Task<(int Status, JsonElement Body)> SendAsync(
        string name, SigningCredentials caller, string service, string method, string path, string? json)
    {
        var url = UrlOf(name);
        HeaderField[] headers = json is null ? [new("host", url.Authority)] : [new("host", url.Authority), new("content-type", "application/json")];
        var signed = RequestSigner.Sign(
            new SignedRequest(method, path, headers, Encoding.UTF8.GetBytes(json ?? "")), caller, "us-east-1", service, TimeProvider.System.GetUtcNow());
        using var request = new HttpRequestMessage(new(method), new Uri(url, path));
        request.Content = json is null ? null : new StringContent(json, new MediaTypeHeaderValue("application/json"));
        foreach (var header in signed.Headers.ToArray()[headers.Length..])
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    // Empty for one that has ended meanwhile.
    private static string CommandOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
