using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Server.Operator;

namespace Reeve.Cli.Operator;

/// <summary>Calls the operator API of a server.</summary>
internal sealed class OperatorClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _endpoint;

    /// <summary>A client of one server.</summary>
    public OperatorClient(Uri endpoint, string token)
    {
        _endpoint = endpoint;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !endpoint.IsLoopback })
        {
            BaseAddress = new Uri(endpoint, "/operator/v1/"),
            Timeout = TimeSpan.FromSeconds(30),
        };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Makes an account.</summary>
    public Task<OperatorReply<CreatedAccountAnswer>> CreateAccountAsync(AccountCreation creation, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "accounts", Json(creation, OperatorJson.Default.AccountCreation), OperatorJson.Default.CreatedAccountAnswer, cancellationToken);

    /// <summary>Lists the accounts.</summary>
    public Task<OperatorReply<AccountListAnswer>> ListAccountsAsync(CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, "accounts", null, OperatorJson.Default.AccountListAnswer, cancellationToken);

    /// <summary>Deletes an account with everything in it.</summary>
    public Task<OperatorReply<AccountAnswer>> DeleteAccountAsync(string accountId, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, $"accounts/{Uri.EscapeDataString(accountId)}", null, OperatorJson.Default.AccountAnswer, cancellationToken);

    /// <summary>Shows, states or lifts the usage of a service-linked role.</summary>
    /// <param name="method">GET, PUT with a statement, or DELETE.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="statement">What is stated, for PUT.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<OperatorReply<UsageStatement>> UsageAsync(
        HttpMethod method, string accountId, string roleName, UsageStatement? statement, CancellationToken cancellationToken) =>
        SendAsync(
            method,
            $"accounts/{Uri.EscapeDataString(accountId)}/roles/{Uri.EscapeDataString(roleName)}/usage",
            statement is null ? null : Json(statement, OperatorJson.Default.UsageStatement),
            OperatorJson.Default.UsageStatement,
            cancellationToken);

    /// <summary>Looks up what was called in an account; parameters without a value are left out.</summary>
    public Task<OperatorReply<EventListAnswer>> EventsAsync(
        string accountId, IEnumerable<KeyValuePair<string, string?>> parameters, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Get,
            $"accounts/{Uri.EscapeDataString(accountId)}/events?" + string.Join(
                '&', parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value!)}")),
            null,
            OperatorJson.Default.EventListAnswer,
            cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Makes a call.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below <c>/operator/v1/</c>.</param>
    /// <param name="content">The body, or null.</param>
    /// <param name="type">What the answer is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<OperatorReply<T>> SendAsync<T>(
        HttpMethod method, string path, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? new OperatorReply<T>.Done(Read(body, type), body)
                : Refusal<T>(Read(body, OperatorJson.Default.ErrorAnswer).Error);
        }
        catch (HttpRequestException exception)
        {
            throw new OperatorConnectionException($"No server answers at {_endpoint}: {exception.Message}. Is `reeve serve` running there?");
        }
        catch (TaskCanceledException exception) when (exception.InnerException is TimeoutException)
        {
            throw new OperatorConnectionException($"The server at {_endpoint} does not answer.");
        }
    }

    private T Read<T>(string body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new OperatorConnectionException($"What answers at {_endpoint} is not Reeve, or another version of it.");
        }
    }

    private static OperatorReply<T>.Refused Refusal<T>(ErrorDetail error) => new(error.Code, error.Message);

    private static ByteArrayContent Json<T>(T value, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
