using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests;

/// <summary>Sessions with the AWS SDK for .NET.</summary>
public sealed class DotNetSdkTests
{
    private const string ReadsRoles = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:GetRole","Resource":"*"}]}""";

    [Fact]
    public async Task A_role_is_assumed_and_its_credentials_are_used()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        using var user = Client(reeve, await AddUserAsync(reeve, "ada"));
        var role = await AddRoleAsync(reeve, "reader", "ada");

        var answer = await user.AssumeRoleAsync(
            new AssumeRoleRequest
            {
                RoleArn = role,
                RoleSessionName = "net",
                DurationSeconds = 900,
                Tags = [new Tag { Key = "team", Value = "blue" }],
                TransitiveTagKeys = ["team"],
                SourceIdentity = "ada",
            },
            TestContext.Current.CancellationToken);

        using var session = Client(reeve, answer.Credentials);
        var caller = await session.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);
        using var iam = new IamClient(reeve.Address, Signing(answer.Credentials));
        Assert.Equal($"arn:aws:sts::{ReeveProcess.AccountId}:assumed-role/reader/net", caller.Arn);
        Assert.Equal(answer.AssumedRoleUser.AssumedRoleId, caller.UserId);
        Assert.Equal("ada", answer.SourceIdentity);
        Assert.InRange(answer.Credentials.Expiration!.Value.ToUniversalTime() - DateTime.UtcNow, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
        Assert.Equal(role, (await iam.CallAsync("GetRole", ("RoleName", "reader"))).Succeeded().Get("Arn"));
        Assert.Equal("AccessDenied", (await iam.CallAsync("GetUser", ("UserName", "ada"))).Code);
    }

    [Fact]
    public async Task Sessions_of_users_and_of_federated_users_are_told_apart()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        using var root = Client(reeve, RootOf(reeve));
        using var user = Client(reeve, await AddUserAsync(reeve, "ada"));

        var session = await user.GetSessionTokenAsync(new GetSessionTokenRequest(), TestContext.Current.CancellationToken);
        var guest = await root.GetFederationTokenAsync(
            new GetFederationTokenRequest { Name = "guest", Policy = ReadsRoles, DurationSeconds = 900 }, TestContext.Current.CancellationToken);
        var key = await root.GetAccessKeyInfoAsync(
            new GetAccessKeyInfoRequest { AccessKeyId = session.Credentials.AccessKeyId }, TestContext.Current.CancellationToken);

        Assert.Equal($"arn:aws:iam::{ReeveProcess.AccountId}:user/ada", await ArnOfAsync(reeve, session.Credentials));
        Assert.Equal($"arn:aws:sts::{ReeveProcess.AccountId}:federated-user/guest", await ArnOfAsync(reeve, guest.Credentials));
        Assert.Equal(ReeveProcess.AccountId, key.Account);
    }

    [Fact]
    public async Task Errors_are_the_exceptions_that_the_SDK_has_for_them()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        using var user = Client(reeve, await AddUserAsync(reeve, "ada"));
        var role = await AddRoleAsync(reeve, "reader", "ada");
        Task<AssumeRoleResponse> Assume(Action<AssumeRoleRequest> change)
        {
            var request = new AssumeRoleRequest { RoleArn = role, RoleSessionName = "net" };
            change(request);
            return user.AssumeRoleAsync(request, TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<MalformedPolicyDocumentException>(() => Assume(request => request.Policy = "{"));
        await Assert.ThrowsAsync<InvalidIdentityTokenException>(() => user.AssumeRoleWithWebIdentityAsync(
            new AssumeRoleWithWebIdentityRequest { RoleArn = role, RoleSessionName = "net", WebIdentityToken = "not.a.token" },
            TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidAuthorizationMessageException>(() => RootDecodesAsync(reeve));
        var tooLong = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => Assume(request => request.DurationSeconds = 7200));
        Assert.Equal(("ValidationError", HttpStatusCode.BadRequest, ErrorType.Sender), (tooLong.ErrorCode, tooLong.StatusCode, tooLong.ErrorType));
        var denied = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => Assume(request => request.RoleArn = role + "s"));
        Assert.Equal(("AccessDenied", HttpStatusCode.Forbidden), (denied.ErrorCode, denied.StatusCode));
        Assert.Equal(
            $"User: arn:aws:iam::{ReeveProcess.AccountId}:user/ada is not authorized to perform: sts:AssumeRole on resource: {role}s", denied.Message);
        Assert.True(Guid.TryParse(denied.RequestId, out _));
    }

    private static async Task RootDecodesAsync(ReeveProcess reeve)
    {
        using var root = Client(reeve, RootOf(reeve));
        await root.DecodeAuthorizationMessageAsync(
            new DecodeAuthorizationMessageRequest { EncodedMessage = "nothing" }, TestContext.Current.CancellationToken);
    }

    private static AmazonSecurityTokenServiceClient Client(ReeveProcess reeve, AWSCredentials credentials) => new(
        credentials,
        new AmazonSecurityTokenServiceConfig { ServiceURL = reeve.Address.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    private static async Task<string> ArnOfAsync(ReeveProcess reeve, Credentials credentials)
    {
        using var session = Client(reeve, credentials);
        return (await session.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken)).Arn;
    }

    private static async Task<BasicAWSCredentials> AddUserAsync(ReeveProcess reeve, string name)
    {
        using var root = new IamClient(reeve);
        (await root.CallAsync("CreateUser", ("UserName", name))).Succeeded();
        var key = (await root.CallAsync("CreateAccessKey", ("UserName", name))).Succeeded();
        return new(key.Get("AccessKeyId"), key.Get("SecretAccessKey"));
    }

    // A role that reads roles, which a user may assume; returns its ARN.
    private static async Task<string> AddRoleAsync(ReeveProcess reeve, string name, string userName)
    {
        using var root = new IamClient(reeve);
        var trust = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{ReeveProcess.AccountId}}:user/{{userName}}"},"Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"]}]}""";
        var role = (await root.CallAsync("CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", trust))).Succeeded();
        (await root.CallAsync("PutRolePolicy", ("RoleName", name), ("PolicyName", "inline"), ("PolicyDocument", ReadsRoles))).Succeeded();
        return role.Get("Arn");
    }

    // From the file that the first start writes, as a user's program finds them.
    private static AWSCredentials RootOf(ReeveProcess reeve)
    {
        var chain = new CredentialProfileStoreChain(Path.Combine(reeve.DataDirectory, "aws", "credentials"));
        return chain.TryGetAWSCredentials("default", out var root) ? root : throw new InvalidOperationException("The file has no default profile.");
    }

    private static SigningCredentials Signing(Credentials credentials) =>
        new(credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken);
}
