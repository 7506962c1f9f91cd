using Reeve.Protocol.Signing;
using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.Services;
using Reeve.Server.Tests.Sts;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>A service assumes roles that trust it, with its own key.</summary>
public sealed class ServiceAssumeRoleTests
{
    [Fact]
    public async Task It_assumes_its_role_and_the_session_tells_who_caused_it()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync(Ledger.Manifest("iam:ListUsers"));
        await server.MakeRoleAsync();
        var user = await server.AddUserAsync(server.Root, "ann");
        var caller = (await server.AskAsync(service, server.Signed(user))).OkJson().GetProperty("caller");
        var ledger = $"arn:aws:ledger:eu-central-1:{server.AccountId}:ledger/books";

        var session = Sessions.KeyOf((await server.AssumeAsServiceAsync(
            service,
            server.RoleArn(),
            new("x-amz-source-arn", ledger),
            new("x-amz-source-account", server.AccountId),
            new("x-amz-reeve-originator", caller.Text("originator")!))).Ok());

        (await server.CallAsync(session, "ListUsers")).Ok();
        (await server.CallAsync(session, "ListRoles")).Refused(403, "AccessDenied");
        var events = await server.ReadAuditAsync(server.AccountId);
        var assumed = events.Single(told => told.Text("eventName") == "AssumeRole");
        Assert.Equal(("AWSService", Ledger.Service), (assumed.GetProperty("userIdentity").Text("type"), assumed.GetProperty("userIdentity").Text("invokedBy")));
        Assert.Equal(session.Id, assumed.GetProperty("responseElements").GetProperty("credentials").Text("accessKeyId"));
        var listed = events.Single(told => told.Text("eventName") == "ListUsers").GetProperty("userIdentity");
        Assert.Equal(("AssumedRole", Ledger.Service), (listed.Text("type"), listed.Text("invokedBy")));
        var context = listed.GetProperty("sessionContext");
        Assert.Equal(
            ($"arn:aws:iam::{server.AccountId}:user/ann", ledger, server.AccountId),
            (context.Text("originator"), context.Text("sourceArn"), context.Text("sourceAccount")));
    }

    [Fact]
    public async Task Nobody_else_assumes_it()
    {
        await using var server = await TestServer.StartAsync();
        await server.RegisterAsync();
        var other = await server.RegisterOtherAsync();
        await server.MakeRoleAsync();
        var admin = await server.AddUserAsync(server.Root, "admin", Accounts.EverythingPolicy);

        (await server.AssumeAsServiceAsync(other, server.RoleArn())).Refused(403, "AccessDenied");
        (await server.AssumeAsServiceAsync(admin, server.RoleArn())).Refused(403, "AccessDenied");
        (await server.AssumeAsServiceAsync(server.Root, server.RoleArn())).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task A_revoked_key_assumes_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();
        (await server.AssumeAsServiceAsync(service, server.RoleArn())).Ok();

        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, $"services/{Ledger.Service}/access-key/{service.Id}")).Status);

        (await server.AssumeAsServiceAsync(service, server.RoleArn())).Refused(403, "InvalidClientTokenId");
    }

    [Fact]
    public async Task It_does_nothing_else_with_its_own_key()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();

        (await server.CallAsync(service, "ListUsers")).Refused(403, "AccessDenied");
        (await server.CallAsync(service, "GetCallerIdentity")).Refused(403, "AccessDenied");
        (await server.AssumeAsServiceAsync(service, $"arn:aws:iam::999999999999:role/aws-service-role/{Ledger.Service}/{Ledger.Role}")).Refused(403, "AccessDenied");
        (await server.AssumeAsServiceAsync(service, $"arn:aws:iam::{server.AccountId}:role/none-of-that-name")).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task A_role_can_ask_for_whom_the_service_acts()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var trust = $$"""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{Ledger.Service}}"},"Action":"sts:AssumeRole",
             "Condition":{"StringEquals":{"aws:SourceAccount":"{{server.AccountId}}"},"ArnLike":{"aws:SourceArn":"arn:aws:ledger:*:*:ledger/b*"} } }]}
            """;
        var role = (await server.CallAsync(server.Root, "CreateRole", ("RoleName", "passed"), ("AssumeRolePolicyDocument", trust))).Ok().Text("Arn");
        HeaderField own = new("x-amz-source-account", server.AccountId);

        (await server.AssumeAsServiceAsync(service, role)).Refused(403, "AccessDenied");
        (await server.AssumeAsServiceAsync(service, role, own)).Refused(403, "AccessDenied");
        (await server.AssumeAsServiceAsync(service, role, own, new HeaderField("x-amz-source-arn", "arn:aws:ledger:eu-central-1::ledger/a"))).Refused(403, "AccessDenied");
        (await server.AssumeAsServiceAsync(service, role, own, new HeaderField("x-amz-source-arn", "arn:aws:ledger:eu-central-1::ledger/books"))).Ok();
    }

    [Theory]
    [InlineData("x-amz-source-arn", "books")]
    [InlineData("x-amz-source-account", "1234")]
    [InlineData("x-amz-reeve-originator", "arn:aws:iam::123456789012:user/ann")]
    public async Task What_it_says_of_its_cause_has_to_be_well_formed(string header, string value)
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();

        (await server.AssumeAsServiceAsync(service, server.RoleArn(), new HeaderField(header, value))).Refused(400, "ValidationError");
    }

    [Fact]
    public async Task It_cannot_put_its_deeds_down_to_a_caller_of_another_service()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var other = await server.RegisterOtherAsync();
        await server.MakeRoleAsync();
        var caller = (await server.AskAsync(other, server.Signed(server.Root, "notes"))).OkJson().GetProperty("caller");

        (await server.AssumeAsServiceAsync(service, server.RoleArn(), new HeaderField("x-amz-reeve-originator", caller.Text("originator")!)))
            .Refused(400, "ValidationError");
    }
}
