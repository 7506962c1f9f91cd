using System.Text.Json;
using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests;

/// <summary>Several accounts on one server.</summary>
public sealed class AccountTests
{
    private const string OtherAccount = "210987654321";

    [Fact]
    public async Task Accounts_do_not_see_each_other()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        using var first = new IamClient(reeve);
        using var other = new IamClient(reeve.Address, await CreateAccountAsync(reeve));

        (await first.CallAsync("CreateUser", ("UserName", "ada"))).Succeeded();
        var arn = (await other.CallAsync("CreateServiceLinkedRole", ("AWSServiceName", "lex.amazonaws.com"))).Succeeded().Get("Arn");
        (await first.CallAsync("CreateServiceLinkedRole", ("AWSServiceName", "lex.amazonaws.com"))).Succeeded();
        var theirTask = (await other.CallAsync("DeleteServiceLinkedRole", ("RoleName", "AWSServiceRoleForLexBots"))).Succeeded().Get("DeletionTaskId");

        Assert.Equal($"arn:aws:iam::{OtherAccount}:role/aws-service-role/lex.amazonaws.com/AWSServiceRoleForLexBots", arn);
        Assert.Equal("NoSuchEntity", (await other.CallAsync("GetUser", ("UserName", "ada"))).Code);
        Assert.Empty((await other.CallAsync("ListUsers")).Succeeded().All("UserName"));
        Assert.Equal("NoSuchEntity", (await first.CallAsync("GetServiceLinkedRoleDeletionStatus", ("DeletionTaskId", theirTask))).Code);
        Assert.Equal(["AWSServiceRoleForLexBots"], (await first.CallAsync("ListRoles")).Succeeded().All("RoleName"));
    }

    [Fact]
    public async Task The_keys_of_a_deleted_account_are_refused()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        using var other = new IamClient(reeve.Address, await CreateAccountAsync(reeve));
        (await other.CallAsync("ListUsers")).Succeeded();

        await RunAsync(reeve, "account", "delete", OtherAccount, "--yes");

        Assert.Equal("InvalidClientTokenId", (await other.CallAsync("ListUsers")).Code);
        await reeve.KillAsync();
        await reeve.StartAgainAsync();
        Assert.DoesNotContain(OtherAccount, await RunAsync(reeve, "account", "list"), StringComparison.Ordinal);
    }

    private static async Task<SigningCredentials> CreateAccountAsync(ReeveProcess reeve)
    {
        var created = JsonSerializer.Deserialize<JsonElement>(await RunAsync(reeve, "account", "create", "--account-id", OtherAccount, "--json"));
        var key = created.GetProperty("rootAccessKey");
        return new($"{key.GetProperty("accessKeyId").GetString()}", $"{key.GetProperty("secretAccessKey").GetString()}");
    }

    private static async Task<string> RunAsync(ReeveProcess reeve, params string[] arguments)
    {
        await using var command = ChildProcess.Start(
            "dotnet", [Repository.ReeveProgram, .. arguments, "--data", reeve.DataDirectory], "/", AwsEnvironment.Plain);
        var output = await command.Output.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.True(await command.WaitAsync(TestContext.Current.CancellationToken) == 0, output + command.Errors);
        return output;
    }
}
