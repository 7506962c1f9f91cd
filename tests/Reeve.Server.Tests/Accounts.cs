using System.Text.Json;

namespace Reeve.Server.Tests;

/// <summary>What tests make through the server's own doors.</summary>
internal static class Accounts
{
    public const string EverythingPolicy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    /// <summary>Makes an account and tells its id and its root key.</summary>
    public static async Task<(string Id, TestKey Root)> AddAccountAsync(this TestServer server, string json = "{}")
    {
        var answer = await server.OperatorAsync(HttpMethod.Post, "accounts", json);
        Assert.True(answer.Status == 201, answer.Body);
        using var made = JsonDocument.Parse(answer.Body);
        var key = made.RootElement.GetProperty("rootAccessKey");
        return (Text(made.RootElement, "accountId"), new(Text(key, "accessKeyId"), Text(key, "secretAccessKey")));
    }

    /// <summary>Makes a user with a key and an inline policy named <c>p</c>, or none.</summary>
    public static async Task<TestKey> AddUserAsync(this TestServer server, TestKey by, string name, string? policy = null)
    {
        (await server.CallAsync(by, "CreateUser", ("UserName", name))).Ok();
        if (policy is not null)
        {
            (await server.CallAsync(by, "PutUserPolicy", ("UserName", name), ("PolicyName", "p"), ("PolicyDocument", policy))).Ok();
        }

        return await server.AddKeyAsync(by, name);
    }

    public static async Task<TestKey> AddKeyAsync(this TestServer server, TestKey by, string userName)
    {
        var answer = (await server.CallAsync(by, "CreateAccessKey", ("UserName", userName))).Ok();
        return new(answer.Text("AccessKeyId"), answer.Text("SecretAccessKey"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new InvalidOperationException(name + " is null.");
}
