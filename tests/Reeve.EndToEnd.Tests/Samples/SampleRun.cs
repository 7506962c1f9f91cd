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
    public async Task<(int Status, JsonElement Body)> CallAsync(SigningCredentials caller, string method, string path, string service = "ledger")
    {
        var ledger = new Uri(Reeve.StartText.Split('\n').Single(line => line.StartsWith("  ledger.example.com ", StringComparison.Ordinal)).Split(' ')[^1]);
        var signed = RequestSigner.Sign(
            new SignedRequest(method, path, (HeaderField[])[new("host", ledger.Authority)], default), caller, "us-east-1", service, TimeProvider.System.GetUtcNow());
        using var request = new HttpRequestMessage(new(method), new Uri(ledger, path));
        foreach (var header in signed.Headers.ToArray()[1..])
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
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
}
