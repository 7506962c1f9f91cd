using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Reeve.Client.Calls;
using Reeve.Client.Leases;

namespace Reeve.Client.Tests;

/// <summary>Answers calls as it is told to, and remembers them.</summary>
internal sealed class FakeReeve(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory
{
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 9, 12, 0, 0, TimeSpan.Zero));

    public List<string> Calls { get; } = [];

    public static IOptions<ReeveClientOptions> Options { get; } = Microsoft.Extensions.Options.Options.Create(new ReeveClientOptions
    {
        Endpoint = new("http://127.0.0.1:1"),
        AccessKeyId = "AKIAEXAMPLE",
        SecretAccessKey = "secret",
        LeaseDuration = TimeSpan.FromHours(1),
    });

    public ReeveClient Client => new(new ApiConnection(this, Options), "eu-central-1", Clock);

    public LeaseKeeper Keeper => new(Client, Options, Clock, NullLogger<LeaseKeeper>.Instance);

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Add($"{request.Method} {request.RequestUri!.AbsolutePath} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken))}".TrimEnd());
        return answer(request);
    }
}
