namespace Reeve.Server.Tests.Credentials;

/// <summary>When keys were last used: exact at once, and written soon.</summary>
public sealed class LastUsedTests
{
    [Fact]
    public async Task A_use_is_told_at_once_and_after_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann");
        Assert.Equal((null, "N/A", "N/A"), await LastUseAsync(server, ann));
        (await server.CallAsync(ann, "ListUsers")).Refused(403, "AccessDenied");
        Assert.Equal(("2026-05-09T15:45:35Z", "iam", "us-east-1"), await LastUseAsync(server, ann));
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await server.CallAsync(ann, "GetCallerIdentity")).Ok();
        Assert.Equal(("2026-05-09T15:46:35Z", "sts", "us-east-1"), await LastUseAsync(server, ann));
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await server.CallAsync(ann with { Secret = "wrong" }, "ListUsers")).Refused(403, "SignatureDoesNotMatch");

        await server.RestartAsync();

        Assert.Equal(("2026-05-09T15:46:35Z", "sts", "us-east-1"), await LastUseAsync(server, ann));
    }

    [Fact]
    public async Task A_request_that_is_not_valid_is_a_use_too()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann");

        (await server.CallAsync(ann, "GetUser", ("UserName", ""))).Refused(400, "ValidationError");

        Assert.Equal(("2026-05-09T15:45:35Z", "iam", "us-east-1"), await LastUseAsync(server, ann));
    }

    [Fact]
    public async Task An_inactive_key_is_not_used()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann");
        (await server.CallAsync(server.Root, "UpdateAccessKey", ("UserName", "ann"), ("AccessKeyId", ann.Id), ("Status", "Inactive"))).Ok();

        (await server.CallAsync(ann, "ListUsers")).Refused(403, "InvalidClientTokenId");

        Assert.Equal((null, "N/A", "N/A"), await LastUseAsync(server, ann));
    }

    private static async Task<(string? Date, string Service, string Region)> LastUseAsync(TestServer server, TestKey key)
    {
        var answer = (await server.CallAsync(server.Root, "GetAccessKeyLastUsed", ("AccessKeyId", key.Id))).Ok();
        Assert.Equal("ann", answer.Text("UserName"));
        return (answer.Texts("LastUsedDate").FirstOrDefault(), answer.Text("ServiceName"), answer.Text("Region"));
    }
}
