using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Protocol.Signing;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>The ledger as it calls the service API, for callers who sign for <c>ledger</c>.</summary>
internal static class LedgerService
{
    public const string SigningName = "ledger";

    /// <summary>Registers the ledger, and issues it a key.</summary>
    public static async Task<TestKey> RegisterAsync(this TestServer server, string? manifest = null)
    {
        await server.ApplyAsync(manifest ?? Ledger.Manifest());
        return await server.IssueKeyAsync();
    }

    /// <summary>The manifest of another service.</summary>
    public static string OtherManifest(string prefix) => $$"""
        service: notes.example.com
        name: Example Notes
        prefix: {{prefix}}
        roles:
          - name: ServiceRoleForNotes
            policies:
              - name: NotesPolicy
                document: {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sns:Publish", "Resource": "*"}]}
        """;

    /// <summary>Registers another service, and issues it a key.</summary>
    public static async Task<TestKey> RegisterOtherAsync(this TestServer server)
    {
        const string Other = "notes.example.com";
        await server.ApplyAsync(OtherManifest("notes"), Other);
        var answer = Ledger.Json(await server.OperatorAsync(HttpMethod.Post, $"services/{Other}/access-key"));
        return new(answer.GetProperty("accessKeyId").GetString()!, answer.GetProperty("secretAccessKey").GetString()!);
    }

    /// <summary>What a caller of the ledger signed, as the ledger hands it over.</summary>
    public static JsonNode Signed(this TestServer server, TestKey caller, string service = SigningName, TimeSpan skew = default, string body = "{}")
    {
        var request = new SignedRequest(
            "POST", "/ledgers?name=a%20b", new HeaderField[] { new("Host", "ledger.internal:8080"), new("Content-Type", "application/json") }, Encoding.UTF8.GetBytes(body));
        return HandOver(server.Sign(request, caller, service, skew: skew));
    }

    /// <summary>A signed request as JSON.</summary>
    public static JsonNode HandOver(SignedRequest signed) => new JsonObject
    {
        ["request"] = new JsonObject
        {
            ["method"] = signed.Method,
            ["target"] = signed.Target,
            ["headers"] = new JsonObject(signed.Headers.ToArray().Select(header => KeyValuePair.Create(header.Name, (JsonNode?)new JsonArray(header.Value)))),
            ["bodySha256"] = Convert.ToHexStringLower(SHA256.HashData(signed.Body.Span)),
        },
    };

    /// <summary>Calls the service API.</summary>
    public static Task<WireAnswer> ServiceAsync(this TestServer server, TestKey key, string method, string path, JsonNode? body = null)
    {
        HeaderField[] headers = body is null ? [new("Host", server.Host)] : [new("Host", server.Host), new("Content-Type", "application/json")];
        var bytes = body is null ? [] : Encoding.UTF8.GetBytes(body.ToJsonString());
        return server.SendAsync(server.Sign(new SignedRequest(method, "/reeve/v1/" + path, headers, bytes), key, "reeve"));
    }

    /// <summary>Ensures the ledger's role in the first account.</summary>
    public static Task<WireAnswer> EnsureAsync(this TestServer server, TestKey service, TestKey caller, string? accountId = null) =>
        server.ServiceAsync(
            service, "POST", $"accounts/{accountId ?? server.AccountId}/roles/ensure", new JsonObject { ["caller"] = server.Signed(caller) });

    /// <summary>Asks whether a caller may do one thing.</summary>
    public static Task<WireAnswer> AskAsync(this TestServer server, TestKey service, JsonNode caller, params JsonNode[] questions) =>
        server.ServiceAsync(service, "POST", "authorize", new JsonObject { ["caller"] = caller, ["questions"] = new JsonArray(questions) });

    public static JsonNode Question(string action, string? context = null, params string[] resources)
    {
        var question = new JsonObject { ["action"] = action };
        if (resources.Length > 0)
        {
            question["resources"] = new JsonArray([.. resources.Select(resource => JsonValue.Create(resource))]);
        }

        if (context is not null)
        {
            question["context"] = JsonNode.Parse(context);
        }

        return question;
    }

    /// <summary>Assumes a role with the service's own key.</summary>
    public static Task<WireAnswer> AssumeAsServiceAsync(this TestServer server, TestKey service, string roleArn, params HeaderField[] headers)
    {
        var form = TestServer.Form(("Action", "AssumeRole"), ("Version", TestServer.StsVersion), ("RoleArn", roleArn), ("RoleSessionName", "work"));
        return server.SendAsync(server.Sign(server.Post(form, headers), service, "sts"));
    }

    public static string RoleArn(this TestServer server) => $"arn:aws:iam::{server.AccountId}:role/aws-service-role/{Ledger.Service}/{Ledger.Role}";

    public static JsonElement OkJson(this WireAnswer answer)
    {
        Assert.True(answer.Status == 200, $"{answer.Status}: {answer.Body}");
        return Ledger.Json(answer);
    }

    public static string Policy(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";
}
