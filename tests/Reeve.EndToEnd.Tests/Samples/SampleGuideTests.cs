using System.Globalization;
using System.Text.Json;
using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests.Samples;

/// <summary>
/// What AWS's guide to service-linked roles says, as it is with a service of somebody's own, where the service has to take part. docs/aws-guide.md tells which
/// test settles what.
/// </summary>
public sealed class SampleGuideTests
{
    private const string Role = "ServiceRoleForLedger";
    private const string RoleArn = $"arn:aws:iam::{ReeveProcess.AccountId}:role/aws-service-role/ledger.example.com/{Role}";
    private const string Service = "ledger.example.com";

    [Fact]
    public async Task Who_may_call_the_service_has_indirectly_what_its_role_may_do()
    {
        await using var run = await SampleRun.StartAsync();
        await using var shell = Shell.Open(run.Reeve);
        var founder = await run.UserAsync("founder", "ledger:*", "iam:CreateServiceLinkedRole");
        var caller = await run.UserAsync("caller", "ledger:NotifyReaders");
        var nobody = await run.UserAsync("nobody");
        Assert.Equal(201, (await run.CallAsync(founder, "POST", "/ledgers/books")).Status);

        var direct = await run.NotifyAsync(caller, "ledger");
        var indirect = await run.CallAsync(caller, "POST", "/ledgers/books/news");
        var neither = await run.CallAsync(nobody, "POST", "/ledgers/books/news");
        var paths = await shell.RunAsync(
            $"./reeve who-can notifications:Publish arn:aws:notifications:us-east-1:{ReeveProcess.AccountId}:topic/ledger --account-id {ReeveProcess.AccountId}");

        Assert.Equal(403, direct.Status);
        Assert.Equal((200, $"arn:aws:sts::{ReeveProcess.AccountId}:assumed-role/{Role}/ledger-books"), (indirect.Status, indirect.Body.GetProperty("from").GetString()));
        Assert.Equal(403, neither.Status);
        Assert.Contains($"arn:aws:iam::{ReeveProcess.AccountId}:user/caller through {Service}\n", paths.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("user/nobody", paths.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_was_there_before_is_used_and_its_description_is_all_that_can_be_edited()
    {
        await using var run = await SampleRun.StartAsync();
        using var iam = new IamClient(run.Reeve);
        var user = await run.UserAsync("user", "ledger:*");
        var editor = await run.UserAsync("editor", "iam:UpdateRole", "iam:UpdateRoleDescription");
        await run.OperatorAsync(HttpMethod.Post, $"accounts/{ReeveProcess.AccountId}/service-linked-roles", $$"""{"service":"{{Service}}"}""");
        var before = (await iam.CallAsync("GetRole", ("RoleName", Role))).Succeeded();

        var created = await run.CallAsync(user, "POST", "/ledgers/books");
        using var own = new IamClient(run.Reeve.Address, user);
        using var editing = new IamClient(run.Reeve.Address, editor);
        var notAllowed = await own.CallAsync("UpdateRole", ("RoleName", Role), ("Description", "Mine"));
        (await editing.CallAsync("UpdateRole", ("RoleName", Role), ("Description", "Ours"))).Succeeded();
        var after = (await iam.CallAsync("GetRole", ("RoleName", Role))).Succeeded();
        (await editing.CallAsync("UpdateRoleDescription", ("RoleName", Role), ("Description", "Theirs"))).Succeeded();
        var longer = await editing.CallAsync("UpdateRole", ("RoleName", Role), ("Description", "Ours"), ("MaxSessionDuration", "7200"));
        var byArn = await iam.CallAsync("GetRole", ("RoleName", RoleArn));
        var again = await iam.CallAsync("CreateServiceLinkedRole", ("AWSServiceName", Service));
        var guessed = await iam.CallAsync("CreateServiceLinkedRole", ("AWSServiceName", "Ledger.example.com"));

        (await iam.CallAsync("CreateServiceLinkedRole", ("AWSServiceName", "notifications.example.com"), ("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "b"))).Succeeded();
        var tags = (await iam.CallAsync("ListRoleTags", ("RoleName", "ServiceRoleForNotifications"))).Succeeded();

        Assert.Equal((201, false), (created.Status, created.Body.GetProperty("roleIsNew").GetBoolean()));
        Assert.Equal("AccessDenied", notAllowed.Code);
        Assert.Equal("Ours", after.Get("Description"));
        Assert.Equal((before.Get("Arn"), before.Get("RoleId")), (after.Get("Arn"), after.Get("RoleId")));
        Assert.Equal("UnmodifiableEntity", longer.Code);
        Assert.Equal("ValidationError", byArn.Code);
        Assert.Equal(("InvalidInput", "InvalidInput"), (again.Code, guessed.Code));
        Assert.Empty(tags.All("Key"));
        Assert.Equal(200, (await run.CallAsync(user, "POST", "/ledgers/books/news")).Status);
    }

    [Fact]
    public async Task The_resources_are_removed_as_the_service_tells_them_until_none_is_left()
    {
        await using var run = await SampleRun.StartAsync();
        await using var shell = Shell.Open(run.Reeve);
        var founder = await run.UserAsync("founder", "ledger:*", "iam:CreateServiceLinkedRole");
        foreach (var number in Enumerable.Range(1, 6))
        {
            Assert.Equal(201, (await run.CallAsync(founder, "POST", PathOf(number))).Status);
        }

        // A service may tell a few of the resources,
        await run.OperatorAsync(HttpMethod.Put, $"services/{Service}/faults", """{"partial":true}""");
        var first = Told(await shell.DeleteLinkedRoleAsync(Role));
        await RemoveAsync(run, founder, first);
        var second = Told(await shell.DeleteLinkedRoleAsync(Role));

        // none,
        await run.OperatorAsync(HttpMethod.Put, $"services/{Service}/faults", """{"failing":"Ask us."}""");
        var silent = await shell.DeleteLinkedRoleAsync(Role);

        // or all.
        await run.OperatorAsync(HttpMethod.Delete, $"services/{Service}/faults");
        var rest = Told(await shell.DeleteLinkedRoleAsync(Role));
        await RemoveAsync(run, founder, rest);
        var end = await shell.DeleteLinkedRoleAsync(Role);

        Assert.NotEqual(Assert.Single(first), Assert.Single(second));
        Assert.Equal(("FAILED", "Ask us."), (Status(silent), silent.GetProperty("Reason").GetProperty("Reason").GetString()));
        Assert.False(silent.GetProperty("Reason").TryGetProperty("RoleUsageList", out _));
        Assert.Equal(5, rest.Length);
        Assert.Contains(second[0], rest);
        Assert.Equal("SUCCEEDED", Status(end));
    }

    [Fact]
    public async Task A_session_is_seen_cannot_be_revoked_and_keeps_the_role()
    {
        await using var run = await SampleRun.StartAsync();
        await using var shell = Shell.Open(run.Reeve);
        var founder = await run.UserAsync("founder", "ledger:*", "iam:CreateServiceLinkedRole");
        await run.CallAsync(founder, "POST", "/ledgers/books");
        Assert.Equal(200, (await run.CallAsync(founder, "POST", "/ledgers/books/news")).Status);
        await run.CallAsync(founder, "DELETE", "/ledgers/books");

        await shell.SucceedAsync($"job=$(aws iam generate-service-last-accessed-details --arn {RoleArn} --granularity ACTION_LEVEL --query JobId --output text)");
        var advisor = await shell.JsonAsync("aws iam get-service-last-accessed-details --job-id $job");
        var byPolicy = await shell.RunAsync(
            $"aws iam put-role-policy --role-name {Role} --policy-name AWSRevokeOlderSessions --policy-document '{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}}}}'");
        var byCall = await shell.RunAsync(
            $"""curl -sS --aws-sigv4 aws:amz:us-east-1:reeve --user "$(aws configure get aws_access_key_id):$(aws configure get aws_secret_access_key)" -X POST {run.Reeve.Address}reeve/v1/accounts/{ReeveProcess.AccountId}/roles/{Role}/revoke-sessions""");
        var kept = await shell.DeleteLinkedRoleAsync(Role);
        var byOperator = await shell.SucceedAsync($"./reeve role revoke-sessions {ReeveProcess.AccountId} {Role}");
        var free = await shell.DeleteLinkedRoleAsync(Role);

        var used = Assert.Single(advisor.GetProperty("ServicesLastAccessed").EnumerateArray());
        Assert.Equal(("Example Notifications", "Publish"), (used.GetProperty("ServiceName").GetString(), used.GetProperty("TrackedActionsLastAccessed")[0].GetProperty("ActionName").GetString()));
        Assert.Contains("(UnmodifiableEntity)", byPolicy.Output, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"UnmodifiableEntity\"", byCall.Output, StringComparison.Ordinal);
        Assert.Equal([$"arn:aws:sts::{ReeveProcess.AccountId}:assumed-role/{Role}/ledger-books"], Told(kept));
        Assert.Equal($"1 active session of the role {Role} is revoked.", byOperator);
        Assert.Equal("SUCCEEDED", Status(free));
    }

    private static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"/ledgers/l{number}");

    private static async Task RemoveAsync(SampleRun run, SigningCredentials caller, string[] ledgers)
    {
        foreach (var arn in ledgers)
        {
            Assert.Equal(204, (await run.CallAsync(caller, "DELETE", "/ledgers/" + arn.Split('/')[^1])).Status);
        }
    }

    private static string? Status(JsonElement deletion) => deletion.GetProperty("Status").GetString();

    // The resources that a failed deletion tells, in all regions.
    private static string[] Told(JsonElement deletion)
    {
        Assert.Equal("FAILED", Status(deletion));
        return
        [
            .. deletion.GetProperty("Reason").GetProperty("RoleUsageList").EnumerateArray()
                .SelectMany(region => region.GetProperty("Resources").EnumerateArray())
                .Select(resource => resource.GetString() ?? ""),
        ];
    }
}
