using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Reeve.Server.Tests.UsageCallbacks;

/// <summary>A service that is asked whether it uses a role, on a free port of the loopback address.</summary>
internal sealed class UsageListener : IAsyncDisposable
{
    public const string Nothing = """{"partial":false,"usage":[]}""";

    private readonly WebApplication _app;

    private UsageListener(WebApplication app) => _app = app;

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<Question> Questions { get; } = new();

    /// <summary>Answers; that nothing uses the role unless it is set.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = http => WriteAsync(http, Nothing);

    public string Url => _app.Urls.Single() + "/usage";

    public static async Task<UsageListener> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var listener = new UsageListener(app);
        app.Run(listener.HandleAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return listener;
    }

    public static Task WriteAsync(HttpContext http, string json) => http.Response.WriteAsync(json, http.RequestAborted);

    /// <summary>Answers with a status alone.</summary>
    public static Func<HttpContext, Task> Status(int status) => http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        Questions.Enqueue(new(http.Request.Method, http.Request.Path, body, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        try
        {
            await Answer(http);
        }
        catch (OperationCanceledException)
        {
            // who asked has gone
        }
    }

    /// <summary>A question as it came.</summary>
    internal sealed record Question(string Method, string Path, string Body, IReadOnlyDictionary<string, string> Headers);
}
