using System.Net;
using Reeve.Protocol.Signing;

namespace Reeve.Server.Tests.Security;

/// <summary>Classes of mistake that other servers made, asked over the wire of the whole server.</summary>
public sealed class AttackTests
{
    private const string FromTen = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}]}""";

    [Fact]
    public async Task A_forwarded_address_of_a_stranger_is_not_the_source_address()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann", FromTen);

        (await ForwardedAsync(server, key, "10.1.2.3")).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task A_forwarded_address_of_a_trusted_proxy_is_the_source_address()
    {
        await using var server = await TestServer.StartAsync(options => options with { TrustedProxies = [new IPNetwork(IPAddress.Loopback, 32)] });
        var key = await server.AddUserAsync(server.Root, "ann", FromTen);

        (await ForwardedAsync(server, key, "10.1.2.3")).Ok();
        (await ForwardedAsync(server, key, "192.0.2.1")).Refused(403, "AccessDenied");

        // What a client wrote before the proxy added its own line does not count.
        (await ForwardedAsync(server, key, "10.1.2.3, 192.0.2.1")).Refused(403, "AccessDenied");
    }

    [Theory]
    [InlineData("aws:SourceIp", "10.1.2.3")]
    [InlineData("SourceIp", "10.1.2.3")]
    [InlineData("X-Real-IP", "10.1.2.3")]
    [InlineData("Forwarded", "for=10.1.2.3")]
    public async Task A_header_is_never_a_condition_key(string name, string value)
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann", FromTen);

        (await SendAsync(server, key, new HeaderField(name.Replace(":", "-", StringComparison.Ordinal), value))).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task A_header_never_sets_the_caller()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann");

        (await SendAsync(server, key, new("X-Reeve-Principal", "root"), new("X-Amz-Principal", $"arn:aws:iam::{server.AccountId}:root"), new("X-Reeve-Account", server.AccountId)))
            .Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task A_user_without_policies_may_do_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann");

        (await server.CallAsync(key, "ListUsers")).Refused(403, "AccessDenied");
        (await server.CallAsync(key, "CreateAccessKey")).Refused(403, "AccessDenied");
        (await server.CallAsync(key, "PutUserPolicy", ("UserName", "ann"), ("PolicyName", "p"), ("PolicyDocument", Accounts.EverythingPolicy))).Refused(403, "AccessDenied");
        (await server.CallAsync(key, "GetCallerIdentity")).Ok();
    }

    [Fact]
    public async Task Accounts_with_the_same_names_see_nothing_of_each_other()
    {
        await using var server = await TestServer.StartAsync();
        var (otherId, otherRoot) = await server.AddAccountAsync();
        var mine = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        var theirs = await server.AddUserAsync(otherRoot, "ann", Accounts.EverythingPolicy);
        (await server.CallAsync(otherRoot, "CreateUser", ("UserName", "secret"))).Ok();

        Assert.Equal($"arn:aws:iam::{server.AccountId}:user/ann", (await server.CallAsync(mine, "GetUser")).Ok().Text("Arn"));
        Assert.Equal($"arn:aws:iam::{otherId}:user/ann", (await server.CallAsync(theirs, "GetUser")).Ok().Text("Arn"));
        (await server.CallAsync(mine, "GetUser", ("UserName", "secret"))).Refused(404, "NoSuchEntity");
        (await server.CallAsync(mine, "DeleteAccessKey", ("UserName", "ann"), ("AccessKeyId", theirs.Id))).Refused(404, "NoSuchEntity");
        Assert.Equal(["ann"], (await server.CallAsync(mine, "ListUsers")).Ok().Texts("UserName"));
        (await server.CallAsync(theirs, "GetUser")).Ok();
    }

    [Fact]
    public async Task A_restart_reads_everything_back()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        var gone = await server.AddKeyAsync(server.Root, "ann");
        (await server.CallAsync(key, "DeleteAccessKey", ("AccessKeyId", gone.Id))).Ok();
        var role = (await server.CallAsync(key, "CreateServiceLinkedRole", ("AWSServiceName", "elasticbeanstalk.amazonaws.com"))).Ok();

        await server.RestartAsync();

        Assert.Equal(role.Text("RoleId"), (await server.CallAsync(key, "GetRole", ("RoleName", role.Text("RoleName")))).Ok().Text("RoleId"));
        (await server.CallAsync(gone, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
        (await server.CallAsync(server.Root, "GetUserPolicy", ("UserName", "ann"), ("PolicyName", "p"))).Ok();
    }

    private static Task<WireAnswer> ForwardedAsync(TestServer server, TestKey key, string address) =>
        SendAsync(server, key, new HeaderField("X-Forwarded-For", address));

    private static Task<WireAnswer> SendAsync(TestServer server, TestKey key, params HeaderField[] headers)
    {
        // Headers of this service's own family have to be signed, so the client signs them all; a proxy adds its own unsigned.
        var own = headers.Where(header => !header.Name.StartsWith("X-Forwarded", StringComparison.Ordinal)).ToArray();
        var signed = server.Sign(server.Post("Action=ListUsers&Version=2010-05-08", own), key);
        return server.SendRawAsync(new(signed.Method, signed.Target, (HeaderField[])[.. signed.Headers.Span, .. headers.Except(own)], signed.Body));
    }
}
