using System.Text.Json;
using Reeve.Server;
using Reeve.Testing;

namespace Reeve.Cli.Tests;

public sealed class WhoCanCommandTests : IAsyncLifetime
{
    private const string AccountId = "123456789012";
    private const string Service = "ledger.example.com";
    private const string Role = $"arn:aws:iam::{AccountId}:role/aws-service-role/{Service}/ServiceRoleForLedger";
    private const string Topic = $"arn:aws:sns:eu-central-1:{AccountId}:ledger-events";
    private const string Policy = "arn:aws:iam::aws:policy/aws-service-role/LedgerPolicy";

    private readonly ScratchDirectory _scratch = new();
    private ReeveServer? _server;

    public async ValueTask InitializeAsync()
    {
        _server = await LocalServer.StartAsync(_scratch["data"], AccountId);
        _scratch.Write("ledger.yaml", $$"""
            service: {{Service}}
            name: Ledger
            prefix: ledger
            roles:
              - name: ServiceRoleForLedger
                policies:
                  - name: LedgerPolicy
                    document: {"Version": "2012-10-17", "Statement": [{"Sid": "Notify", "Effect": "Allow", "Action": "sns:Publish", "Resource": "*", "Condition": {"StringLike": {"sns:Endpoint": "https://*"} } }]}
            actions:
              - name: CreateLedger
                setsInMotion: [{role: ServiceRoleForLedger, statements: [Notify]}]
            """);
        await OutAsync("service", "apply", "ledger.yaml");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _scratch.Dispose();
    }

    [Fact]
    public async Task Paths_are_told_step_by_step_with_the_statements_that_allow_them()
    {
        Assert.Equal(
            $"""
            arn:aws:iam::{AccountId}:root
              sns:Publish on {Topic}
            1 path, of 1 principal looked at.

            """,
            await AskAsync());

        await OutAsync("role", "ensure", AccountId, Service);

        Assert.Equal(
            $"""
            arn:aws:iam::{AccountId}:root
              sns:Publish on {Topic}
            arn:aws:iam::{AccountId}:root through {Service}
              ledger:CreateLedger on *
              {Role} sns:Publish on {Topic}
                allowed by {Policy} (Notify)
                depends on sns:Endpoint; for example with: sns:Endpoint = https://
            {Role}
              sns:Publish on {Topic}
                allowed by {Policy} (Notify)
                depends on sns:Endpoint; for example with: sns:Endpoint = https://
            3 paths, of 2 principals looked at.

            """,
            await AskAsync());
    }

    [Fact]
    public async Task Nobody_can_what_is_another_accounts()
    {
        Assert.Equal(
            "Nobody can, of 1 principal looked at.\n",
            await OutAsync("who-can", "sns:Publish", Topic.Replace(AccountId, "999999999999", StringComparison.Ordinal), "--account-id", AccountId));
    }

    [Fact]
    public async Task Json_is_all_pages_together()
    {
        await OutAsync("role", "ensure", AccountId, Service);

        using var answer = JsonDocument.Parse(await OutAsync("who-can", "sns:Publish", Topic, "--account-id", AccountId, "--json"));

        Assert.Equal(3, answer.RootElement.GetProperty("paths").GetArrayLength());
        Assert.Equal(2, answer.RootElement.GetProperty("principalsLookedAt").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_with_its_code()
    {
        var line = Line();

        Assert.Equal(ExitCode.Failure, await line.RunAsync("who-can", "sns:*", Topic, "--account-id", AccountId));
        Assert.Equal("reeve: The action is not one action, such as sns:Publish. (InvalidInput)\n", line.Error);
        Assert.Equal(ExitCode.Usage, await Line().RunAsync("who-can", "sns:Publish", Topic));
    }

    private Task<string> AskAsync() => OutAsync("who-can", "sns:Publish", Topic, "--account-id", AccountId);

    private async Task<string> OutAsync(params string[] args)
    {
        var line = Line();
        var code = await line.RunAsync(args);
        Assert.Equal((ExitCode.Success, ""), (code, line.Error));
        return line.Out;
    }

    private CommandLine Line() => new() { WorkingDirectory = _scratch.Path };
}
