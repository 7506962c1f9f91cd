namespace Reeve.Server.Tests.Life;

/// <summary>A revoke that returned is a revoke: the very next request is refused.</summary>
public sealed class RevocationTests
{
    private const string DenyAll = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}""";

    [Fact]
    public async Task A_deleted_key_is_refused_at_once()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        (await server.CallAsync(key, "ListUsers")).Ok();

        (await server.CallAsync(server.Root, "DeleteAccessKey", ("UserName", "ann"), ("AccessKeyId", key.Id))).Ok();

        (await server.CallAsync(key, "ListUsers")).Refused(403, "InvalidClientTokenId");
    }

    [Fact]
    public async Task An_inactive_key_is_refused_at_once_and_answers_again_when_active()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);

        (await UpdateAsync("Inactive")).Ok();
        (await server.CallAsync(key, "ListUsers")).Refused(403, "InvalidClientTokenId");
        (await UpdateAsync("Active")).Ok();
        (await server.CallAsync(key, "ListUsers")).Ok();

        Task<WireAnswer> UpdateAsync(string status) =>
            server.CallAsync(server.Root, "UpdateAccessKey", ("UserName", "ann"), ("AccessKeyId", key.Id), ("Status", status));
    }

    [Fact]
    public async Task A_user_who_deletes_their_own_key_is_refused_at_once()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);

        (await server.CallAsync(key, "DeleteAccessKey", ("AccessKeyId", key.Id))).Ok();

        (await server.CallAsync(key, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
    }

    [Fact]
    public async Task The_key_of_a_deleted_user_is_refused_also_when_the_name_is_taken_again()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        (await server.CallAsync(server.Root, "DeleteUserPolicy", ("UserName", "ann"), ("PolicyName", "p"))).Ok();
        (await server.CallAsync(server.Root, "DeleteAccessKey", ("UserName", "ann"), ("AccessKeyId", key.Id))).Ok();

        (await server.CallAsync(server.Root, "DeleteUser", ("UserName", "ann"))).Ok();
        (await server.CallAsync(key, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
        await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);

        (await server.CallAsync(key, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
    }

    [Fact]
    public async Task A_deny_counts_at_once()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        (await server.CallAsync(key, "ListUsers")).Ok();

        (await server.CallAsync(server.Root, "PutUserPolicy", ("UserName", "ann"), ("PolicyName", "deny"), ("PolicyDocument", DenyAll))).Ok();

        var answer = (await server.CallAsync(key, "ListUsers")).Refused(403, "AccessDenied");
        Assert.Equal(
            $"User: arn:aws:iam::{server.AccountId}:user/ann is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::{server.AccountId}:user/ with an explicit deny in an identity-based policy",
            answer.Message);
    }

    [Fact]
    public async Task A_detached_policy_ends_at_once()
    {
        const string readOnly = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann");
        (await server.CallAsync(key, "ListUsers")).Refused(403, "AccessDenied");
        (await server.CallAsync(server.Root, "AttachUserPolicy", ("UserName", "ann"), ("PolicyArn", readOnly))).Ok();
        (await server.CallAsync(key, "ListUsers")).Ok();

        (await server.CallAsync(server.Root, "DetachUserPolicy", ("UserName", "ann"), ("PolicyArn", readOnly))).Ok();

        (await server.CallAsync(key, "ListUsers")).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task Every_key_of_a_deleted_account_ends_at_once()
    {
        await using var server = await TestServer.StartAsync();
        var (id, root) = await server.AddAccountAsync();
        var key = await server.AddUserAsync(root, "ann", Accounts.EverythingPolicy);

        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, "accounts/" + id)).Status);
        (await server.CallAsync(root, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
        (await server.CallAsync(key, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");

        await server.AddAccountAsync($$"""{"accountId":"{{id}}"}""");
        (await server.CallAsync(root, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
    }

    [Fact]
    public async Task No_request_is_answered_after_the_answer_to_the_revoke()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        var revoked = false;
        async Task<bool> HammerAsync()
        {
            while (true)
            {
                var wasRevoked = Volatile.Read(ref revoked);
                var answer = await server.CallAsync(key, "CreateUser", ("UserName", "ann"));
                if (wasRevoked || answer.Status == 403)
                {
                    return answer.Status == 403;
                }
            }
        }

        var hammers = Enumerable.Range(0, 8).Select(_ => HammerAsync()).ToArray();
        (await server.CallAsync(server.Root, "DeleteAccessKey", ("UserName", "ann"), ("AccessKeyId", key.Id))).Ok();
        Volatile.Write(ref revoked, true);

        Assert.DoesNotContain(false, await Task.WhenAll(hammers));
    }
}
