using System.Text.Json;
using Reeve.Iam.Quotas;
using Reeve.Server.Operator;
using Reeve.Server.Tests.Audit;

namespace Reeve.Server.Tests.Operator;

public sealed class QuotaTests
{
    [Fact]
    public async Task Quotas_are_the_defaults_until_they_are_set()
    {
        await using var server = await TestServer.StartAsync();

        var quotas = await GetAsync(server);

        Assert.Equal((5000, 1000, 10), (quotas["UsersQuota"], quotas["RolesQuota"], quotas["AttachedPoliciesPerGroupQuota"]));
        Assert.Equal(18, quotas.Count);
    }

    [Fact]
    public async Task What_is_set_holds_calls_up_is_in_the_summary_and_outlives_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var (other, otherRoot) = await server.AddAccountAsync();

        (await SetAsync(server, """{"quotas":{"UsersQuota":1,"PolicySizeQuota":0}}""")).Ok();
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ann"))).Ok();
        await server.RestartAsync();

        var refusal = (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ben"))).Refused(409, "LimitExceeded");
        Assert.Equal("Cannot exceed quota for UsersPerAccount: 1", refusal.Message);
        (await server.CallAsync(server.Root, "CreatePolicy", ("PolicyName", "p"), ("PolicyDocument", Accounts.EverythingPolicy))).Refused(409, "LimitExceeded");
        Assert.Equal(1, await SummaryAsync(server, server.Root, "UsersQuota"));
        Assert.Equal(1, (await GetAsync(server))["UsersQuota"]);
        Assert.Equal(5000, await SummaryAsync(server, otherRoot, "UsersQuota"));
        Assert.NotEqual(other, server.AccountId);
    }

    [Fact]
    public async Task Each_quota_is_shown_as_it_was_set_before_and_after_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var wanted = AdjustableQuotas.All.ToDictionary(quota => quota.Name, quota => quota.Highest - 1, StringComparer.Ordinal);

        (await SetAsync(server, $$$"""{"quotas":{{{{string.Join(',', wanted.Select(each => FormattableString.Invariant($"\"{each.Key}\":{each.Value}")))}}}}}""")).Ok();

        Assert.Equal(wanted, await GetAsync(server));
        await server.RestartAsync();
        Assert.Equal(wanted, await GetAsync(server));
        foreach (var (name, value) in wanted)
        {
            Assert.Equal(value, await SummaryAsync(server, server.Root, name));
        }
    }

    [Fact]
    public async Task What_is_not_named_is_the_default_again()
    {
        await using var server = await TestServer.StartAsync();
        (await SetAsync(server, """{"quotas":{"UsersQuota":0,"GroupsQuota":0}}""")).Ok();
        (await SetAsync(server, """{"quotas":{"GroupsQuota":500}}""")).Ok();

        Assert.Equal((5000, 500), (await SummaryAsync(server, server.Root, "UsersQuota"), await SummaryAsync(server, server.Root, "GroupsQuota")));
        (await SetAsync(server, """{"quotas":{}}""")).Ok();
        Assert.Equal(300, await SummaryAsync(server, server.Root, "GroupsQuota"));
    }

    [Theory]
    [InlineData("AttachedPoliciesPerUserQuota", "AttachUserPolicy", "PoliciesPerUser")]
    [InlineData("AttachedPoliciesPerGroupQuota", "AttachGroupPolicy", "PoliciesPerGroup")]
    [InlineData("AttachedPoliciesPerRoleQuota", "AttachRolePolicy", "PoliciesPerRole")]
    public async Task The_quotas_of_attached_policies_are_each_their_own(string quota, string action, string word)
    {
        const string trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"ec2.amazonaws.com"}}]}""";
        await using var server = await TestServer.StartAsync();
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "x"))).Ok();
        (await server.CallAsync(server.Root, "CreateGroup", ("GroupName", "x"))).Ok();
        (await server.CallAsync(server.Root, "CreateRole", ("RoleName", "x"), ("AssumeRolePolicyDocument", trust))).Ok();
        (await SetAsync(server, $$$"""{"quotas":{"{{{quota}}}":0}}""")).Ok();

        foreach (var (called, name) in new[] { ("AttachUserPolicy", "UserName"), ("AttachGroupPolicy", "GroupName"), ("AttachRolePolicy", "RoleName") })
        {
            var answer = await server.CallAsync(server.Root, called, (name, "x"), ("PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess"));
            Assert.Equal(called == action ? 409 : 200, answer.Status);
            Assert.Equal(called == action, answer.Body.Contains($"Cannot exceed quota for {word}: 0", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_nothing_is_set()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await SetAsync(
            server, """{"quotas":{"UsersQuota":1,"RolesQuota":5001,"GroupsQuota":-1,"usersQuota":1,"Users":3,"PoliciesQuota":1.5,"InstanceProfilesQuota":"9"}}""");

        var error = JsonSerializer.Deserialize(answer.Body, OperatorJson.Default.ErrorAnswer)!.Error;
        Assert.Equal((400, "ValidationError"), (answer.Status, error.Code));
        Assert.Equal(
            "GroupsQuota is from 0 to 500, not -1. InstanceProfilesQuota is a whole number from 0 to 5000. PoliciesQuota is a whole number from 0 to 5000. "
            + "RolesQuota is from 0 to 5000, not 5001. 'Users' is no quota that can be set. 'usersQuota' is no quota that can be set.",
            error.Message);
        Assert.Equal(5000, (await GetAsync(server))["UsersQuota"]);
    }

    [Theory]
    [InlineData("""{"quotas":{"UsersQuota":1,"UsersQuota":2}}""")]
    [InlineData("""{"quotas":null}""")]
    [InlineData("""{"UsersQuota":1}""")]
    [InlineData("")]
    public async Task Another_body_is_refused(string json)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(400, (await SetAsync(server, json)).Status);
    }

    [Fact]
    public async Task Quotas_of_no_account_are_not_found()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(404, (await server.OperatorAsync(HttpMethod.Get, "accounts/000000000001/quotas")).Status);
        Assert.Equal(404, (await server.OperatorAsync(HttpMethod.Put, "accounts/000000000001/quotas", """{"quotas":{}}""")).Status);
        Assert.Equal(405, (await server.OperatorAsync(HttpMethod.Delete, $"accounts/{server.AccountId}/quotas")).Status);
    }

    [Fact]
    public async Task Setting_quotas_is_in_the_trail()
    {
        await using var server = await TestServer.StartAsync();
        (await SetAsync(server, """{"quotas":{"UsersQuota":7}}""")).Ok();

        var told = Assert.Single(await server.ReadAuditAsync(server.AccountId), told => told.GetProperty("eventName").GetString() is "SetAccountQuotas");

        Assert.Equal("""{"quotas":{"UsersQuota":7}}""", told.GetProperty("requestParameters").GetRawText());
    }

    private static Task<WireAnswer> SetAsync(TestServer server, string json) =>
        server.OperatorAsync(HttpMethod.Put, $"accounts/{server.AccountId}/quotas", json);

    private static async Task<Dictionary<string, int>> GetAsync(TestServer server) => JsonSerializer.Deserialize(
        (await server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/quotas")).Ok().Body, OperatorJson.Default.QuotaListAnswer)!
        .Quotas.ToDictionary(quota => quota.Name, quota => quota.Value, StringComparer.Ordinal);

    private static async Task<int> SummaryAsync(TestServer server, TestKey key, string name) => int.Parse(
        (await server.CallAsync(key, "GetAccountSummary")).Ok().Xml.Descendants()
            .Single(entry => entry.Name.LocalName is "entry" && entry.Elements().First().Value == name).Elements().Last().Value,
        System.Globalization.CultureInfo.InvariantCulture);
}
