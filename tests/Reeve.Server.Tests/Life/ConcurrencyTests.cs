namespace Reeve.Server.Tests.Life;

/// <summary>Uniqueness and quotas hold however many ask at once.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Of_32_creations_of_one_service_linked_role_one_succeeds()
    {
        await using var server = await TestServer.StartAsync();

        var answers = await AtOnceAsync(32, _ => server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", "elasticbeanstalk.amazonaws.com")));

        var made = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer != made), answer => answer.Refused(400, "InvalidInput"));
        var roles = (await server.CallAsync(server.Root, "ListRoles")).Ok();
        Assert.Equal(made.Text("RoleId"), Assert.Single(roles.Texts("RoleId")));
    }

    [Fact]
    public async Task Of_32_creations_of_one_user_one_succeeds()
    {
        await using var server = await TestServer.StartAsync();

        var answers = await AtOnceAsync(32, index => server.CallAsync(server.Root, "CreateUser", ("UserName", index % 2 == 0 ? "ann" : "ANN")));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(31, answers.Count(answer => answer.Status == 409 && answer.Code == "EntityAlreadyExists"));
    }

    [Fact]
    public async Task The_quota_of_keys_is_never_exceeded()
    {
        await using var server = await TestServer.StartAsync();
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ann"))).Ok();

        var answers = await AtOnceAsync(16, _ => server.CallAsync(server.Root, "CreateAccessKey", ("UserName", "ann")));

        Assert.Equal(2, answers.Count(answer => answer.Status == 200));
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(409, "LimitExceeded"));
        Assert.Equal(2, (await server.CallAsync(server.Root, "ListAccessKeys", ("UserName", "ann"))).Ok().Texts("AccessKeyId").Count());
    }

    [Fact]
    public async Task The_quota_of_attached_policies_is_never_exceeded()
    {
        await using var server = await TestServer.StartAsync();
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ann"))).Ok();
        var policies = (await server.CallAsync(server.Root, "ListPolicies", ("Scope", "AWS"), ("MaxItems", "20"), ("PathPrefix", "/service-role/"))).Ok().Texts("Arn").ToArray();
        Assert.Equal(20, policies.Length);

        var answers = await AtOnceAsync(20, index => server.CallAsync(server.Root, "AttachUserPolicy", ("UserName", "ann"), ("PolicyArn", policies[index])));

        Assert.Equal(10, answers.Count(answer => answer.Status == 200));
        Assert.Equal(10, (await server.CallAsync(server.Root, "ListAttachedUserPolicies", ("UserName", "ann"))).Ok().Texts("PolicyArn").Count());
    }

    [Fact]
    public async Task Of_16_accounts_of_one_alias_one_is_made()
    {
        await using var server = await TestServer.StartAsync();

        var answers = await AtOnceAsync(16, _ => server.OperatorAsync(HttpMethod.Post, "accounts", """{"alias":"blue"}"""));

        Assert.Single(answers, answer => answer.Status == 201);
        Assert.Equal(15, answers.Count(answer => answer.Status == 409));
    }

    [Fact]
    public async Task An_account_removed_and_made_again_at_once_is_whole_after_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var (id, _) = await server.AddAccountAsync();
        var json = $$"""{"accountId":"{{id}}"}""";

        var answers = await AtOnceAsync(64, index => index % 2 == 0
            ? server.OperatorAsync(HttpMethod.Delete, "accounts/" + id)
            : server.OperatorAsync(HttpMethod.Post, "accounts", json));
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 201 or 404 or 409, answer.Body));
        await server.OperatorAsync(HttpMethod.Delete, "accounts/" + id);
        var (_, root) = await server.AddAccountAsync(json);
        await server.RestartAsync();

        (await server.CallAsync(root, "GetCallerIdentity")).Ok();
    }

    private static Task<WireAnswer[]> AtOnceAsync(int count, Func<int, Task<WireAnswer>> call) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(index => Task.Run(() => call(index))));
}
