using System.Text.Json;

namespace Reeve.EndToEnd.Tests.Samples;

/// <summary>The life of a service-linked role as a real service makes it, over real sockets.</summary>
public sealed class SampleStoryTests
{
    private const string Role = "ServiceRoleForLedger";
    private const string RoleArn = "arn:aws:iam::123456789012:role/aws-service-role/ledger.example.com/ServiceRoleForLedger";

    [Fact]
    public async Task The_role_is_made_with_the_callers_permission_and_deleted_when_no_ledger_needs_it()
    {
        await using var run = await SampleRun.StartAsync();
        await using var shell = Shell.Open(run.Reeve);
        var nobody = await run.UserAsync("nobody");
        var user = await run.UserAsync("user", "ledger:*");
        var founder = await run.UserAsync("founder", "ledger:*", "iam:CreateServiceLinkedRole");

        var notAllowed = await run.CallAsync(nobody, "POST", "/ledgers/books");
        var noRole = await run.CallAsync(user, "POST", "/ledgers/books");
        var notForIt = await run.CallAsync(founder, "POST", "/ledgers/books", "notifications");
        var created = await run.CallAsync(founder, "POST", "/ledgers/books");
        var joined = await run.CallAsync(user, "POST", "/ledgers/stamps");
        var described = await shell.RunAsync($"aws iam update-role --role-name {Role} --description Ours");
        var edited = await shell.RunAsync($"aws iam attach-role-policy --role-name {Role} --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess");
        var renamed = await shell.RunAsync($"aws iam update-assume-role-policy --role-name {Role} --policy-document '{{}}'");
        var root = await shell.RunAsync($"aws sts assume-role --role-session-name work --role-arn {RoleArn}");
        var other = await shell.RunAsync($"{run.KeyOf("notifications.example.com")} aws sts assume-role --role-session-name work --role-arn {RoleArn}");
        var inUse = await shell.DeleteLinkedRoleAsync(Role);
        var one = await run.CallAsync(user, "DELETE", "/ledgers/books");
        var stillInUse = await shell.DeleteLinkedRoleAsync(Role);
        await run.CallAsync(user, "DELETE", "/ledgers/stamps");
        var free = await shell.DeleteLinkedRoleAsync(Role);

        Assert.Equal((403, "AccessDenied"), (notAllowed.Status, Code(notAllowed.Body)));
        Assert.Contains("user/nobody is not authorized to perform: ledger:CreateLedger on resource: arn:aws:ledger:us-east-1:123456789012:ledger/books", Message(notAllowed.Body), StringComparison.Ordinal);
        Assert.Equal((403, "AccessDenied"), (noRole.Status, Code(noRole.Body)));
        Assert.Contains("iam:CreateServiceLinkedRole", Message(noRole.Body), StringComparison.Ordinal);
        Assert.Equal((401, "InvalidCaller"), (notForIt.Status, Code(notForIt.Body)));
        Assert.Equal((201, RoleArn, true), (created.Status, created.Body.GetProperty("roleArn").GetString(), created.Body.GetProperty("roleIsNew").GetBoolean()));
        Assert.Equal((201, false), (joined.Status, joined.Body.GetProperty("roleIsNew").GetBoolean()));
        Assert.Equal(0, described.ExitCode);
        Assert.Contains("(UnmodifiableEntity)", edited.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, renamed.ExitCode);
        Assert.Contains("(AccessDenied)", root.Output, StringComparison.Ordinal);
        Assert.Contains("(AccessDenied)", other.Output, StringComparison.Ordinal);
        Assert.Equal("""us-east-1 ["arn:aws:ledger:us-east-1:123456789012:ledger/books","arn:aws:ledger:us-east-1:123456789012:ledger/stamps"]""", Usage(inUse));
        Assert.Equal(204, one.Status);
        Assert.Equal("""us-east-1 ["arn:aws:ledger:us-east-1:123456789012:ledger/stamps"]""", Usage(stillInUse));
        Assert.Equal("SUCCEEDED", free.GetProperty("Status").GetString());
    }

    [Fact]
    public async Task The_role_works_across_a_restart_until_the_service_gives_it_up()
    {
        await using var run = await SampleRun.StartAsync();
        await using var shell = Shell.Open(run.Reeve);
        var founder = await run.UserAsync("founder", "ledger:*", "iam:CreateServiceLinkedRole");
        Assert.Equal(201, (await run.CallAsync(founder, "POST", "/ledgers/books")).Status);

        Assert.Equal(0, await run.Reeve.StopAsync());
        await run.Reeve.StartAgainAsync();
        var listed = await run.CallAsync(founder, "GET", "/ledgers");
        var sent = await run.CallAsync(founder, "POST", "/ledgers/books/news");
        var early = await run.CallAsync(founder, "DELETE", "/role");
        await run.CallAsync(founder, "DELETE", "/ledgers/books");
        var session = await shell.DeleteLinkedRoleAsync(Role);
        var left = await run.CallAsync(founder, "DELETE", "/role");
        var gone = await shell.RunAsync($"aws iam get-role --role-name {Role}");

        Assert.Equal("books", Assert.Single(listed.Body.EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal((200, $"arn:aws:sts::123456789012:assumed-role/{Role}/ledger-books"), (sent.Status, sent.Body.GetProperty("from").GetString()));
        Assert.Equal((409, "DeleteConflict"), (early.Status, Code(early.Body)));
        Assert.Equal($"""us-east-1 ["arn:aws:sts::123456789012:assumed-role/{Role}/ledger-books"]""", Usage(session));
        Assert.Equal(204, left.Status);
        Assert.Contains("(NoSuchEntity)", gone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_that_are_printed_tell_the_story()
    {
        await using var run = await SampleRun.StartAsync();
        await using var shell = Shell.Open(run.Reeve);
        var printed = run.Reeve.StartText.Split('\n').Select(line => line.Trim()).ToArray();
        var commands = printed.SkipWhile(line => line != "Samples:").Where(line => line.StartsWith("curl ", StringComparison.Ordinal) || line.Contains("aws iam ", StringComparison.Ordinal)).ToArray();

        var outputs = new List<string>();
        foreach (var command in commands.Concat(commands[3..5])) // what was read of the start ends with the ledger's deletion
        {
            outputs.Add((await shell.RunAsync(command)).Succeeded());
        }

        Assert.Equal(8, outputs.Count);
        Assert.Contains("\"roleIsNew\":true", outputs[0], StringComparison.Ordinal);
        Assert.Contains(RoleArn, outputs[1], StringComparison.Ordinal);
        Assert.Contains("\"name\":\"books\"", outputs[2], StringComparison.Ordinal);
        Assert.Contains("FAILED", outputs[4], StringComparison.Ordinal);
        Assert.Contains("ledger/books", outputs[4], StringComparison.Ordinal);
        Assert.Contains("SUCCEEDED", outputs[7], StringComparison.Ordinal);
    }

    private static string? Code(JsonElement body) => body.GetProperty("error").GetProperty("code").GetString();

    private static string Message(JsonElement body) => body.GetProperty("error").GetProperty("message").GetString() ?? "";

    private static string Usage(JsonElement deletion)
    {
        Assert.Equal("FAILED", deletion.GetProperty("Status").GetString());
        var region = Assert.Single(deletion.GetProperty("Reason").GetProperty("RoleUsageList").EnumerateArray());
        return $"{region.GetProperty("Region").GetString()} {JsonSerializer.Serialize(region.GetProperty("Resources").EnumerateArray().Select(resource => resource.GetString()).Order(StringComparer.Ordinal))}";
    }
}
