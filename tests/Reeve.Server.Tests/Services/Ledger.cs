using System.Text.Json;

namespace Reeve.Server.Tests.Services;

/// <summary>A service of somebody's own, and what tests do with it.</summary>
internal static class Ledger
{
    public const string Service = "ledger.example.com";
    public const string Role = "ServiceRoleForLedger";
    public const string PolicyArn = "arn:aws:iam::aws:policy/aws-service-role/LedgerPolicy";

    /// <summary>The service's manifest.</summary>
    /// <param name="action">What its role may do.</param>
    /// <param name="more">Members of the role besides.</param>
    public static string Manifest(string action = "sns:Publish", string more = "") => $$"""
        service: {{Service}}
        name: Example Ledger
        prefix: ledger
        documentation: https://docs.example.com/ledger
        roles:
          - name: {{Role}}
            description: Lets the ledger notify.
            {{more}}
            policies:
              - name: LedgerPolicy
                description: What the ledger does.
                document: {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "{{action}}", "Resource": "*"}]}
        """;

    /// <summary>Applies a manifest.</summary>
    public static async Task<JsonElement> ApplyAsync(this TestServer server, string manifest, string service = Service)
    {
        var answer = await server.OperatorAsync(HttpMethod.Put, "services/" + service, manifest);
        Assert.True(answer.Status is 200 or 201, answer.Body);
        return Json(answer);
    }

    /// <summary>Issues an access key to the service.</summary>
    public static async Task<TestKey> IssueKeyAsync(this TestServer server, string path = "")
    {
        var answer = await server.OperatorAsync(HttpMethod.Post, $"services/{Service}/access-key{path}");
        Assert.True(answer.Status == 201, answer.Body);
        return new(Json(answer).GetProperty("accessKeyId").GetString()!, Json(answer).GetProperty("secretAccessKey").GetString()!);
    }

    /// <summary>Makes the service's role in the first account.</summary>
    public static async Task MakeRoleAsync(this TestServer server, TestKey? by = null) =>
        (await server.CallAsync(by ?? server.Root, "CreateServiceLinkedRole", ("AWSServiceName", Service))).Ok();

    /// <summary>Gets from the service API.</summary>
    public static Task<WireAnswer> GetServiceApiAsync(this TestServer server, TestKey key, string target, string service = "reeve") =>
        server.SendAsync(server.Sign(server.Get(target), key, service));

    /// <summary>The versions that templates have now, by role name.</summary>
    public static IEnumerable<string> Templates(JsonElement service) =>
        service.GetProperty("templates").EnumerateArray().Select(template => $"{template.GetProperty("roleName").GetString()} {template.GetProperty("version").GetInt32()}");

    public static JsonElement Json(WireAnswer answer)
    {
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.Clone();
    }

    /// <summary>Asserts a refusal with this code.</summary>
    public static string Refused(WireAnswer answer, int status, string code)
    {
        var error = Json(answer).GetProperty("error");
        Assert.Equal((status, code), (answer.Status, error.GetProperty("code").GetString()));
        return error.GetProperty("message").GetString()!;
    }
}
