using System.Text.Json;

namespace Reeve.Server.Tests.Audit;

/// <summary>Each call leaves one event, in CloudTrail's shape.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task Each_call_leaves_one_event_whether_allowed_or_denied()
    {
        await using var server = await TestServer.StartAsync();
        var account = server.AccountId;
        var key = await server.AddUserAsync(server.Root, "ann");
        (await server.CallAsync(key, "ListUsers")).Refused(403, "AccessDenied");
        (await server.CallAsync(server.Root, "GetUser", ("UserName", "nobody"))).Refused(404, "NoSuchEntity");
        (await server.CallAsync(server.Root, "GetCallerIdentity")).Ok();
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", ""))).Refused(400, "ValidationError");

        var events = await server.ReadAuditAsync(account);

        Assert.Equal(["CreateUser", "CreateAccessKey", "ListUsers", "GetUser", "GetCallerIdentity", "GetRole"], events.Select(e => e.Text("eventName")));
        Assert.Equal("AccessDenied", events[2].Text("errorCode"));
        Assert.Equal("NoSuchEntityException", events[3].Text("errorCode"));
        Assert.Equal("sts.amazonaws.com", events[4].Text("eventSource"));
        Assert.Equal("ValidationException", events[5].Text("errorCode"));
        Assert.Equal(6, events.Select(e => e.Text("eventID")).Distinct().Count());
    }

    [Fact]
    public async Task A_creation_is_told_as_CloudTrail_tells_it()
    {
        await using var server = await TestServer.StartAsync();
        var account = server.AccountId;
        var answer = (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", "elasticbeanstalk.amazonaws.com"))).Ok();

        var told = Assert.Single(await server.ReadAuditAsync(account));

        Assert.Equal("Root", told.GetProperty("userIdentity").Text("type"));
        Assert.Equal($"arn:aws:iam::{account}:root", told.GetProperty("userIdentity").Text("arn"));
        Assert.Equal("2026-05-09T15:45:35Z", told.Text("eventTime"));
        Assert.Equal("iam.amazonaws.com", told.Text("eventSource"));
        Assert.Equal("us-east-1", told.Text("awsRegion"));
        Assert.Equal("127.0.0.1", told.Text("sourceIPAddress"));
        Assert.Equal("""{"aWSServiceName":"elasticbeanstalk.amazonaws.com"}""", told.GetProperty("requestParameters").GetRawText());
        var role = told.GetProperty("responseElements").GetProperty("role");
        Assert.Equal("May 9, 2026 3:45:35 PM", role.Text("createDate"));
        Assert.Equal(answer.Text("RoleId"), role.Text("roleId"));
        Assert.StartsWith("%7B%22Version%22%3A", role.Text("assumeRolePolicyDocument"), StringComparison.Ordinal);
        Assert.Equal(answer.Text("RequestId"), told.Text("requestID"));
        Assert.Equal(account, told.Text("recipientAccountId"));
        Assert.False(told.GetProperty("readOnly").GetBoolean());
    }

    [Fact]
    public async Task What_is_read_is_not_told_again()
    {
        await using var server = await TestServer.StartAsync();
        var account = server.AccountId;
        (await server.CallAsync(server.Root, "ListUsers")).Ok();

        var told = Assert.Single(await server.ReadAuditAsync(account));

        Assert.Equal(JsonValueKind.Null, told.GetProperty("responseElements").ValueKind);
        Assert.True(told.GetProperty("readOnly").GetBoolean());
    }
}
