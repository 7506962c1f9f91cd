using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Reeve.Client.Calls;

/// <summary>Makes calls to Reeve, and tells refusals from failures.</summary>
internal sealed class ApiConnection(IHttpClientFactory clients, IOptions<ReeveClientOptions> options)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string ClientName = "Reeve.Client";

    private readonly Uri _endpoint = options.Value.Endpoint!; // validated

    /// <summary>A call of the service API.</summary>
    public Task<ReeveResult<T>> SendAsync<T>(
        string operation, HttpMethod method, string path, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(
            operation,
            () => new HttpRequestMessage(method, new Uri(_endpoint, "/reeve/v1/" + path)) { Content = content },
            body => JsonSerializer.Deserialize(body, type) ?? throw new JsonException("null"),
            ErrorOfJson,
            cancellationToken);

    /// <summary>A call of STS.</summary>
    public Task<ReeveResult<T>> SendFormAsync<T>(
        string operation, HttpContent form, IEnumerable<KeyValuePair<string, string>> headers, Func<byte[], T> read, CancellationToken cancellationToken)
    {
        return SendAsync(operation, Request, read, StsXml.ReadError, cancellationToken);

        HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = form };
            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            return request;
        }
    }

    /// <summary>A JSON body.</summary>
    public static ByteArrayContent Json<T>(T value, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private async Task<ReeveResult<T>> SendAsync<T>(
        string operation, Func<HttpRequestMessage> make, Func<byte[], T> read, Func<byte[], ErrorText> readError, CancellationToken cancellationToken)
    {
        using var activity = ReeveTelemetry.Source.StartActivity($"reeve {operation}", ActivityKind.Client);
        activity?.SetTag("server.address", _endpoint.Host).SetTag("server.port", _endpoint.Port).SetTag("reeve.operation", operation);
        var started = Stopwatch.GetTimestamp();
        string? failure = null;
        try
        {
            using var request = make();
            using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return new ReeveResult<T>.Ok(read(body));
            }

            var error = readError(body);
            failure = error.Code;
            return (int)response.StatusCode >= 500
                ? throw new ReeveUnavailableException($"Reeve cannot do {operation} now: {error.Message}")
                : new ReeveResult<T>.Refused(new ReeveError(error.Code, (int)response.StatusCode, error.Message));
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            failure = exception.GetType().Name;
            throw new ReeveUnavailableException($"Reeve at {_endpoint} does not answer to {operation}: {exception.Message}", exception);
        }
        finally
        {
            Tell(activity, operation, started, failure);
        }
    }

    private static bool IsFailure(Exception exception) =>
        exception is HttpRequestException or IOException or JsonException or System.Xml.XmlException or TimeoutRejectedException or BrokenCircuitException
            or TaskCanceledException { InnerException: TimeoutException };

    private static void Tell(Activity? activity, string operation, long started, string? failure)
    {
        TagList tags = new() { { "reeve.operation", operation } };
        if (failure is not null)
        {
            tags.Add("error.type", failure);
            activity?.SetTag("error.type", failure).SetStatus(ActivityStatusCode.Error);
        }

        ReeveTelemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
    }

    private static ErrorText ErrorOfJson(byte[] body) =>
        JsonSerializer.Deserialize(body, ClientJson.Default.ErrorBody)?.Error ?? throw new JsonException("no error");
}
