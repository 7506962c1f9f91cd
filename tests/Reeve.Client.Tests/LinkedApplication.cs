using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reeve.Client.Tests;

/// <summary>An application with <c>AddReeve</c> on a free port of the loopback address. Its calls to Reeve take all of their way but the network.</summary>
internal sealed class LinkedApplication : IAsyncDisposable
{
    public const string AccessKeyId = "AKIAEXAMPLE";
    public const string Secret = "secret";
    public const string OtherKeyId = "AKIAOTHER";
    public const string OtherSecret = "other secret";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private LinkedApplication(WebApplication app)
    {
        _app = app;
        _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(app.Urls.Single()) };
    }

    public ReeveClient Client => _app.Services.GetRequiredService<ReeveClient>();

    public static async Task<LinkedApplication> StartAsync(HttpMessageHandler reeve, Action<WebApplication> map, Action<ReeveClientOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddReeve(options =>
        {
            (options.Endpoint, options.AccessKeyId, options.SecretAccessKey) = (new("http://127.0.0.1:1"), AccessKeyId, Secret);
            options.OtherKeys[OtherKeyId] = OtherSecret;
            configure?.Invoke(options);
        });
        builder.Services.AddHttpClient("Reeve.Client").ConfigurePrimaryHttpMessageHandler(() => reeve);
        var app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The status, and the body.</returns>
    public async Task<(int Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
