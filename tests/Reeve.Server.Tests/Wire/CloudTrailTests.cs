using System.Text;
using System.Text.Json;
using Reeve.Protocol.Signing;
using Reeve.Server.Tests.Audit;

namespace Reeve.Server.Tests.Wire;

/// <summary>LookupEvents in AWS's JSON protocol.</summary>
public sealed class CloudTrailTests
{
    private const string Prefix = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.";

    [Fact]
    public async Task Events_of_the_callers_account_are_found_and_of_no_other()
    {
        await using var server = await TestServer.StartAsync();
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ann"))).Ok();
        var other = await server.OperatorAsync(HttpMethod.Post, "accounts");
        var key = JsonSerializer.Deserialize(other.Body, Server.Operator.OperatorJson.Default.CreatedAccountAnswer)!.RootAccessKey;

        var own = await LookupAsync(server, server.Root, """{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"CreateUser"}],"MaxResults":10}""");
        var strange = await LookupAsync(server, new(key.AccessKeyId, key.SecretAccessKey), "{}");

        var told = Assert.Single(Json(own).GetProperty("Events").EnumerateArray());
        Assert.Equal("root", told.GetProperty("Username").GetString());
        Assert.Equal(1778341535, told.GetProperty("EventTime").GetInt64());
        Assert.Equal("AWS::IAM::User", told.GetProperty("Resources")[0].GetProperty("ResourceType").GetString());
        Assert.Equal("application/x-amz-json-1.1", own.Headers["Content-Type"]);
        Assert.Equal(["CreateAccount"], Json(strange).GetProperty("Events").EnumerateArray().Select(each => each.GetProperty("EventName").GetString()));
    }

    [Theory]
    [InlineData("""{"MaxResults":51}""", "InvalidMaxResultsException")]
    [InlineData("""{"StartTime":2,"EndTime":1}""", "InvalidTimeRangeException")]
    [InlineData("""{"StartTime":1e300}""", "InvalidTimeRangeException")]
    [InlineData("""{"LookupAttributes":[{"AttributeKey":"Color","AttributeValue":"red"}]}""", "InvalidLookupAttributesException")]
    [InlineData("""{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"a"},{"AttributeKey":"EventId","AttributeValue":"b"}]}""", "InvalidLookupAttributesException")]
    [InlineData("""{"LookupAttributes":[null]}""", "InvalidLookupAttributesException")]
    [InlineData("""{"EventCategory":"insight"}""", "InvalidEventCategoryException")]
    [InlineData("""{"NextToken":"made-up"}""", "InvalidNextTokenException")]
    [InlineData("""{"MaxResults":"many"}""", "SerializationException")]
    [InlineData("null", "SerializationException")]
    [InlineData("[[[[", "SerializationException")]
    [InlineData("", "SerializationException")]
    public async Task What_cannot_be_asked_is_refused(string body, string code)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await LookupAsync(server, server.Root, body);

        Assert.Equal((400, code), (answer.Status, Json(answer).GetProperty("__type").GetString()));
    }

    [Fact]
    public async Task Policies_decide_who_may_look()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann");

        var answer = await LookupAsync(server, ann, "{}");

        Assert.Equal((400, "AccessDeniedException"), (answer.Status, Json(answer).GetProperty("__type").GetString()));
        Assert.Equal(
            $"User: arn:aws:iam::{server.AccountId}:user/ann is not authorized to perform: cloudtrail:LookupEvents on resource: * because no identity-based policy allows the cloudtrail:LookupEvents action",
            Json(answer).GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_look_leaves_an_event_too_whether_allowed_or_denied()
    {
        await using var server = await TestServer.StartAsync();
        var account = server.AccountId;
        var ann = await server.AddUserAsync(server.Root, "ann");
        (await LookupAsync(server, server.Root, """{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"CreateUser"}]}""")).Ok();
        await LookupAsync(server, ann, "{}");

        var events = (await server.ReadAuditAsync(account)).TakeLast(2).ToArray();

        Assert.All(events, told => Assert.Equal(("cloudtrail.amazonaws.com", "LookupEvents"), (told.Text("eventSource"), told.Text("eventName"))));
        Assert.Equal("""{"lookupAttributes":[{"attributeKey":"EventName","attributeValue":"CreateUser"}]}""", events[0].GetProperty("requestParameters").GetRawText());
        Assert.Equal("AccessDenied", events[1].Text("errorCode"));
    }

    [Fact]
    public async Task Another_operation_or_signature_is_refused()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal("UnknownOperationException", Json(await LookupAsync(server, server.Root, "{}", "ListTrails")).GetProperty("__type").GetString());
        Assert.Equal("SignatureDoesNotMatch", Json(await LookupAsync(server, server.Root, "{}", service: "iam")).GetProperty("__type").GetString());
        Assert.Equal(403, (await LookupAsync(server, new(server.Root.Id, new string('x', 40)), "{}")).Status);
    }

    private static Task<WireAnswer> LookupAsync(TestServer server, TestKey key, string body, string operation = "LookupEvents", string service = "cloudtrail")
    {
        HeaderField[] headers =
            [new("Host", server.Host), new("Content-Type", "application/x-amz-json-1.1"), new("X-Amz-Target", Prefix + operation)];
        return server.SendRawAsync(server.Sign(new SignedRequest("POST", "/", headers, Encoding.UTF8.GetBytes(body)), key, service));
    }

    private static JsonElement Json(WireAnswer answer) => JsonElement.Parse(answer.Body);
}
