using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests.Races;

/// <summary>The calls of those who race for one role: as the account's root, as its service, as the operator, and with sessions.</summary>
internal sealed class RaceWire : IDisposable
{
    /// <summary>The role that they race for.</summary>
    public const string Role = "ServiceRoleForLedger";

    /// <summary>Its service.</summary>
    public const string Service = "ledger.example.com";

    /// <summary>Where it is.</summary>
    public const string RolePath = $"accounts/{ReeveProcess.AccountId}/roles/{Role}";

    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded; charset=utf-8";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ReeveProcess _reeve;
    private readonly string _token;
    private SigningCredentials? _service;
    private int _answers;
    private (int Answers, TaskCompletionSource Reached) _goal = (int.MaxValue, new());

    public RaceWire(ReeveProcess reeve)
    {
        _reeve = reeve;
        _token = File.ReadAllText(Path.Combine(reeve.DataDirectory, "operator.token")).Trim();
    }

    /// <summary>How many calls were answered.</summary>
    public int Answers => Volatile.Read(ref _answers);

    /// <summary>Registers the service, and gets it a key.</summary>
    public async Task RegisterAsync()
    {
        const string Manifest = $$"""
            {"service": "{{Service}}", "name": "Ledger", "prefix": "ledger", "usage": {"knownBy": "leases"},
             "roles": [{"name": "{{Role}}", "policies": [{"name": "LedgerPolicy", "document":
               {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sns:Publish", "Resource": "*"}]} }] }]
            }
            """;
        var applied = await OperatorAsync(HttpMethod.Put, "services/" + Service, Manifest);
        Assert.True(applied.Status == 201, $"{applied}");
        var key = (await OperatorAsync(HttpMethod.Post, $"services/{Service}/access-key")).Json;
        _service = new(key.GetProperty("accessKeyId").GetString()!, key.GetProperty("secretAccessKey").GetString()!); // as the operator API answers
    }

    /// <summary>Completes when so many more calls have been answered.</summary>
    public Task AfterAsync(int answers)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _goal = (Answers + answers, reached);
        return reached.Task;
    }

    /// <summary>Calls IAM as the root of the account.</summary>
    public Task<RaceAnswer> IamAsync(string action, params (string Name, string Value)[] parameters) =>
        SendAsync(_reeve.Root, "iam", HttpMethod.Post, "/", FormOf(action, "2010-05-08", parameters), Form);

    /// <summary>Asks with a session who it is.</summary>
    public Task<RaceAnswer> WhoAmIAsync(SigningCredentials session) =>
        SendAsync(session, "sts", HttpMethod.Post, "/", FormOf("GetCallerIdentity", "2011-06-15"), Form);

    /// <summary>Assumes the role as its service.</summary>
    public Task<RaceAnswer> AssumeAsync() => SendAsync(
        ServiceKey,
        "sts",
        HttpMethod.Post,
        "/",
        FormOf("AssumeRole", "2011-06-15", ("RoleArn", $"arn:aws:iam::{ReeveProcess.AccountId}:role/aws-service-role/{Service}/{Role}"), ("RoleSessionName", "work")),
        Form);

    /// <summary>Calls the service API as the service.</summary>
    public Task<RaceAnswer> ServiceAsync(HttpMethod method, string path, string? body = null) =>
        SendAsync(ServiceKey, "reeve", method, "/reeve/v1/" + path, body ?? "", Json);

    /// <summary>Ensures the role for the root, as its service.</summary>
    public Task<RaceAnswer> EnsureAsync() => ServiceAsync(
        HttpMethod.Post, $"accounts/{ReeveProcess.AccountId}/roles/ensure", new JsonObject { ["caller"] = HandOver() }.ToJsonString());

    /// <summary>Makes calls that change nothing, so that others have their turn.</summary>
    public async Task IdleAsync()
    {
        for (var call = 0; call < 8; call++)
        {
            (await ServiceAsync(HttpMethod.Get, RolePath + "/leases")).IsOkOr("NoSuchEntity");
        }
    }

    /// <summary>Calls the operator API.</summary>
    public async Task<RaceAnswer> OperatorAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_reeve.Address, "/operator/v1/" + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, Json);
        return await SendAsync(request);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private SigningCredentials ServiceKey => _service ?? throw new InvalidOperationException("The service is not registered.");

    private static string FormOf(string action, string version, params (string Name, string Value)[] parameters) => string.Join(
        '&', new (string Name, string Value)[] { ("Action", action), ("Version", version) }.Concat(parameters).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));

    private JsonObject HandOver()
    {
        var signed = Sign(_reeve.Root, "ledger", HttpMethod.Post, "/ledgers", [], "ledger.internal");
        return new()
        {
            ["request"] = new JsonObject
            {
                ["method"] = signed.Method,
                ["target"] = signed.Target,
                ["headers"] = new JsonObject(signed.Headers.ToArray().Select(header => KeyValuePair.Create(header.Name, (JsonNode?)new JsonArray(header.Value)))),
                ["bodySha256"] = Convert.ToHexStringLower(SHA256.HashData(signed.Body.Span)),
            },
        };
    }

    private async Task<RaceAnswer> SendAsync(SigningCredentials key, string service, HttpMethod method, string path, string body, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(method, new Uri(_reeve.Address, path));
        if (bytes.Length > 0)
        {
            request.Content = new ByteArrayContent(bytes);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        foreach (var header in Sign(key, service, method, path, bytes, _reeve.Address.Authority).Headers.ToArray().Where(header => header.Name is not "host"))
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        return await SendAsync(request);
    }

    private static SignedRequest Sign(SigningCredentials key, string service, HttpMethod method, string path, byte[] body, string host) => RequestSigner.Sign(
        new SignedRequest(method.Method, path, (HeaderField[])[new("host", host)], body), key, "us-east-1", service, TimeProvider.System.GetUtcNow());

    private async Task<RaceAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, CancellationToken.None);
        var answer = new RaceAnswer($"{request.Method} {request.RequestUri?.PathAndQuery}", (int)response.StatusCode, await response.Content.ReadAsStringAsync(CancellationToken.None));
        if (Interlocked.Increment(ref _answers) == _goal.Answers)
        {
            _goal.Reached.TrySetResult();
        }

        return answer;
    }
}
