using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Server.Operator;
using Reeve.Server.Operator.Linkage;
using Reeve.Server.Operator.Paths;
using Reeve.Server.Operator.Quotas;

namespace Reeve.Cli.Operator;

/// <summary>Calls the operator API of a server.</summary>
internal sealed class OperatorClient : IDisposable
{
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(30);

    // A whole account goes over the wire and into the store.
    private static readonly TimeSpan TransferPatience = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http;
    private readonly HttpClient _transfers;
    private readonly Uri _endpoint;

    /// <summary>A client of one server.</summary>
    public OperatorClient(Uri endpoint, string token)
    {
        _endpoint = endpoint;
        _http = Client(endpoint, token, UsualPatience);
        _transfers = Client(endpoint, token, TransferPatience);
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

    /// <summary>Shows or sets the quotas of an account.</summary>
    public Task<OperatorReply<QuotaListAnswer>> QuotasAsync(string accountId, QuotaStatement? statement, CancellationToken cancellationToken) => SendAsync(
        statement is null ? HttpMethod.Get : HttpMethod.Put,
        $"accounts/{Uri.EscapeDataString(accountId)}/quotas",
        statement is null ? null : Json(statement, OperatorJson.Default.QuotaStatement),
        OperatorJson.Default.QuotaListAnswer,
        cancellationToken);

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
            $"accounts/{Uri.EscapeDataString(accountId)}/events?" + Query(parameters),
            null,
            OperatorJson.Default.EventListAnswer,
            cancellationToken);

    /// <summary>Asks who can do something; parameters without a value are left out.</summary>
    public Task<OperatorReply<AccessPathListAnswer>> WhoCanAsync(
        string accountId, IEnumerable<KeyValuePair<string, string?>> parameters, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Get,
            $"accounts/{Uri.EscapeDataString(accountId)}/who-can?" + Query(parameters),
            null,
            OperatorJson.Default.AccessPathListAnswer,
            cancellationToken);

    /// <summary>Fills an account from a file, which is closed.</summary>
    public Task<OperatorReply<ImportAnswer>> ImportAsync(
        string accountId, Stream file, bool isDryRun, bool keepsAccountId, CancellationToken cancellationToken) => SendAsync(
            _transfers,
            HttpMethod.Post,
            $"accounts/{Uri.EscapeDataString(accountId)}/import?dryRun={(isDryRun ? "true" : "false")}&keepAccountId={(keepsAccountId ? "true" : "false")}",
            new StreamContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            OperatorJson.Default.ImportAnswer,
            cancellationToken);

    /// <summary>Copies an account's export to a stream.</summary>
    /// <returns>Why there is none, or null when it is there whole.</returns>
    public async Task<ErrorDetail?> ExportAsync(string accountId, Stream output, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _transfers.GetAsync(
                $"accounts/{Uri.EscapeDataString(accountId)}/export", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return Read(await response.Content.ReadAsStringAsync(cancellationToken), OperatorJson.Default.ErrorAnswer).Error;
            }

            await response.Content.CopyToAsync(output, cancellationToken);
            return null;
        }
        catch (HttpRequestException exception)
        {
            throw new OperatorConnectionException($"The server at {_endpoint} did not give the account whole: {exception.Message}");
        }
    }

    /// <summary>Makes a service-linked role, or joins those who have it.</summary>
    public Task<OperatorReply<EnsuredRoleAnswer>> EnsureRoleAsync(string accountId, EnsureStatement wish, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Post,
        $"accounts/{Uri.EscapeDataString(accountId)}/service-linked-roles",
        Json(wish, OperatorJson.Default.EnsureStatement),
        OperatorJson.Default.EnsuredRoleAnswer,
        cancellationToken);

    /// <summary>Releases the claim of an owner to a role.</summary>
    public Task<OperatorReply<ClaimListAnswer>> ReleaseRoleAsync(string accountId, string roleName, string owner, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Delete, $"{RolePath(accountId, roleName)}/claims/{Uri.EscapeDataString(owner)}", null, OperatorJson.Default.ClaimListAnswer, cancellationToken);

    /// <summary>Tells how the deletion of a role would end.</summary>
    public Task<OperatorReply<ForecastAnswer>> DeletionForecastAsync(string accountId, string roleName, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Get, RolePath(accountId, roleName) + "/deletion-forecast", null, OperatorJson.Default.ForecastAnswer, cancellationToken);

    /// <summary>Tells of the sessions of a role that have not ended.</summary>
    public Task<OperatorReply<ActiveSessionsAnswer>> RoleSessionsAsync(string accountId, string roleName, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Get, RolePath(accountId, roleName) + "/sessions", null, OperatorJson.Default.ActiveSessionsAnswer, cancellationToken);

    /// <summary>Revokes the sessions of a role.</summary>
    public Task<OperatorReply<RevokedSessionsAnswer>> RevokeRoleSessionsAsync(string accountId, string roleName, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Post, RolePath(accountId, roleName) + "/revoke-sessions", null, OperatorJson.Default.RevokedSessionsAnswer, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _transfers.Dispose();
    }

    private static string Query(IEnumerable<KeyValuePair<string, string?>> parameters) => string.Join(
        '&', parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value!)}")); // filtered

    private static string RolePath(string accountId, string roleName) => $"accounts/{Uri.EscapeDataString(accountId)}/roles/{Uri.EscapeDataString(roleName)}";

    /// <summary>Makes a call.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below <c>/operator/v1/</c>.</param>
    /// <param name="content">The body, or null.</param>
    /// <param name="type">What the answer is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<OperatorReply<T>> SendAsync<T>(
        HttpMethod method, string path, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(_http, method, path, content, type, cancellationToken);

    private static HttpClient Client(Uri endpoint, string token, TimeSpan patience) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !endpoint.IsLoopback })
        {
            BaseAddress = new Uri(endpoint, "/operator/v1/"),
            Timeout = patience,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };

    private async Task<OperatorReply<T>> SendAsync<T>(
        HttpClient client, HttpMethod method, string path, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
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
