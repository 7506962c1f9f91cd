using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Reeve.Federation.Network;
using Reeve.Iam.Deletion;

namespace Reeve.Server.UsageCallbacks;

/// <summary>
/// Asks services at the URLs of their manifests, over a <see cref="GuardedTransport"/>, within bounds of time, size and number. Without an answer
/// the role counts as used.
/// </summary>
internal sealed class HttpUsageSource : IRoleUsageSource, IDisposable
{
    private const string Unreachable = "it does not answer";

    private readonly CallbackPacing _pacing;
    private readonly TimeProvider _time;
    private readonly ForecastPlaces _places;
    private readonly HttpClient _client;

    /// <summary>A source.</summary>
    /// <param name="transport">What connects.</param>
    /// <param name="pacing">How long, and how often.</param>
    /// <param name="time">The clock.</param>
    public HttpUsageSource(GuardedTransport transport, CallbackPacing pacing, TimeProvider time)
    {
        _pacing = pacing;
        _time = time;
        _places = new ForecastPlaces(pacing.Forecasts, pacing.ForecastsPerService);
        var handler = transport.Handler(pacing.Patience);
        handler.PooledConnectionLifetime = TimeSpan.Zero; // a connection for each question: its address is looked at anew
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc/>
    public async ValueTask<RoleUsageAnswer> AskAsync(RoleUsageQuestion question, CancellationToken cancellationToken)
    {
        if (question.DeletionTaskId is not null)
        {
            return await AskPatientlyAsync(question, cancellationToken);
        }

        if (!_places.TryTake(question.ServicePrincipal))
        {
            return RoleUsageAnswer.NotAsked(question, "it is being asked by too many at once; try again in a moment");
        }

        try
        {
            return await AskPatientlyAsync(question, cancellationToken);
        }
        finally
        {
            _places.Leave(question.ServicePrincipal);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async ValueTask<RoleUsageAnswer> AskPatientlyAsync(RoleUsageQuestion question, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new CallbackQuestion(question.AccountId, question.RoleName, question.RoleArn, question.DeletionTaskId), CallbackJson.Default.CallbackQuestion);
        for (var attempt = 0; ; attempt++)
        {
            var outcome = await AskWithEachKeyAsync(question, body, cancellationToken);
            if (!outcome.IsPassing || attempt >= _pacing.Pauses.Length)
            {
                return outcome.Answer;
            }

            await Task.Delay(_pacing.Pauses[attempt], _time, cancellationToken);
        }
    }

    // While keys are rotated the service may know only one of them.
    private async ValueTask<Outcome> AskWithEachKeyAsync(RoleUsageQuestion question, byte[] body, CancellationToken cancellationToken)
    {
        Outcome? outcome = null;
        foreach (var key in question.Keys)
        {
            outcome = await AskOnceAsync(question, body, key, cancellationToken);
            if (!outcome.IsRefused)
            {
                break;
            }
        }

        return outcome ?? throw new ArgumentException("The question has no key.", nameof(question));
    }

    private async ValueTask<Outcome> AskOnceAsync(RoleUsageQuestion question, byte[] body, UsageQuestionKey key, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_pacing.Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, question.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Accept.ParseAdd("application/json");
        CallbackSignature.Sign(request, body, key, _time.GetUtcNow());
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.StatusCode is HttpStatusCode.OK
                ? await ReadAsync(question, response.Content, either.Token)
                : Refusal(question, response.StatusCode);
        }
        catch (HttpRequestException fault) when (fault is ForbiddenAddressException || fault.InnerException is ForbiddenAddressException)
        {
            return new(RoleUsageAnswer.NotAsked(question, "its callback has an address that may not be connected to"));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new(RoleUsageAnswer.NotAsked(question, Unreachable)) { IsPassing = true };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(RoleUsageAnswer.NotAsked(question, "it does not answer in time")) { IsPassing = true };
        }
    }

    private async ValueTask<Outcome> ReadAsync(RoleUsageQuestion question, HttpContent content, CancellationToken cancellationToken)
    {
        var body = await GuardedTransport.FindAsync(content, CallbackReading.MostBytes, cancellationToken);
        return new(body is null
            ? RoleUsageAnswer.NotAsked(question, $"its answer has more than {CallbackReading.MostBytes / 1024} KiB")
            : CallbackReading.Read(question, body, _time.GetUtcNow()));
    }

    private static Outcome Refusal(RoleUsageQuestion question, HttpStatusCode status) =>
        new(RoleUsageAnswer.NotAsked(question, FormattableString.Invariant($"it answers with the status {(int)status}")))
        {
            IsRefused = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden,
            IsPassing = status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500,
        };

    /// <summary>What came of asking once.</summary>
    private sealed record Outcome(RoleUsageAnswer Answer)
    {
        /// <summary>Whether it may be otherwise in a moment.</summary>
        public bool IsPassing { get; init; }

        /// <summary>Whether the service does not know the key.</summary>
        public bool IsRefused { get; init; }
    }
}
