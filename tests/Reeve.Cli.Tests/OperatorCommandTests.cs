using System.Text.Json;
using Reeve.Server;
using Reeve.Server.Startup;
using Reeve.Testing;

namespace Reeve.Cli.Tests;

public sealed class OperatorCommandTests : IAsyncLifetime
{
    private const string AccountId = "123456789012";

    private readonly ScratchDirectory _scratch = new();
    private ReeveServer? _server;

    public async ValueTask InitializeAsync() => _server = await LocalServer.StartAsync(_scratch["data"], AccountId);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _scratch.Dispose();
    }

    [Fact]
    public async Task An_account_is_made_shown_and_deleted()
    {
        var create = Line();
        Assert.Equal(ExitCode.Success, await create.RunAsync("account", "create", "--account-id", "000000000001", "--alias", "ledger"));
        Assert.Matches(@"\Aaccount            000000000001 \(ledger\)\naccess key id      AKIA[A-Z2-7]{16}\nsecret access key  [A-Za-z0-9+/]{40}\n", create.Out);

        var list = Line();
        Assert.Equal(ExitCode.Success, await list.RunAsync("account", "list"));
        Assert.Matches($@"\Aaccount       alias   created\n000000000001  ledger  [-0-9T:]+Z\n{AccountId}  -       [-0-9T:]+Z\n\z", list.Out);

        var delete = Line();
        Assert.Equal(ExitCode.Success, await delete.RunAsync("account", "delete", "000000000001", "--yes"));
        Assert.Equal("The account 000000000001 is deleted.\n", delete.Out);
    }

    [Fact]
    public async Task Quotas_are_shown_and_set()
    {
        var set = Line();
        Assert.Equal(ExitCode.Success, await set.RunAsync("account", "quota", "set", AccountId, "UsersQuota=7", "RolesQuota=5000"));
        var show = Line();
        Assert.Equal(ExitCode.Success, await show.RunAsync("account", "quota", "show", AccountId));
        Assert.Equal(set.Out, show.Out);
        Assert.StartsWith(
            """
            quota                             value  default  highest
            UsersQuota                            7     5000    50000
            GroupsQuota                         300      300      500
            RolesQuota                         5000     1000     5000

            """,
            show.Out,
            StringComparison.Ordinal);

        var reset = Line();
        await reset.RunAsync("account", "quota", "set", AccountId);
        Assert.Contains("UsersQuota                         5000     5000    50000", reset.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UsersQuota", ExitCode.Usage)]
    [InlineData("UsersQuota=many", ExitCode.Usage)]
    [InlineData("=7", ExitCode.Usage)]
    [InlineData("MoonsQuota=7", ExitCode.Failure)]
    [InlineData("UsersQuota=-1", ExitCode.Failure)]
    public async Task A_quota_that_cannot_be_set_is_refused(string setting, int code)
    {
        var line = Line();

        Assert.Equal((code, ""), (await line.RunAsync("account", "quota", "set", AccountId, setting), line.Out));
        Assert.NotEmpty(line.Error);
    }

    [Fact]
    public async Task A_quota_that_is_set_twice_is_refused() =>
        Assert.Equal(ExitCode.Usage, await Line().RunAsync("account", "quota", "set", AccountId, "UsersQuota=1", "UsersQuota=2"));

    [Fact]
    public async Task A_linked_role_is_ensured_claimed_forecast_and_released()
    {
        const string role = "AWSServiceRoleForLexBots";
        var ensure = Line();
        Assert.Equal(ExitCode.Success, await ensure.RunAsync("role", "ensure", AccountId, "lex.amazonaws.com", "--owner", "stack:a"));
        Assert.Matches($@"\AMade arn:aws:iam::{AccountId}:role/aws-service-role/lex.amazonaws.com/{role}\nClaimed by stack:a since [-0-9T:.]+Z\n\z", ensure.Out);

        var state = Line();
        await state.RunAsync("usage", "state", AccountId, role, "--region", "eu-west-1", "--resource", "arn:aws:lex:eu-west-1:123456789012:bot:b", "--partial");
        Assert.EndsWith("  and others that the service does not tell\n", state.Out, StringComparison.Ordinal);
        var held = Line();
        Assert.Equal(ExitCode.Success, await held.RunAsync("role", "deletion-forecast", AccountId, role));
        Assert.StartsWith($"The role {role} cannot be deleted now. The role {role} is still used by lex.amazonaws.com", held.Out, StringComparison.Ordinal);
        Assert.EndsWith("It does not become free by itself.\n", held.Out, StringComparison.Ordinal);

        await Line().RunAsync("usage", "lift", AccountId, role);
        var release = Line();
        Assert.Equal(ExitCode.Success, await release.RunAsync("role", "release", AccountId, role, "--owner", "stack:a"));
        Assert.Equal("Nobody claims the role any more.\n", release.Out);
        var free = Line();
        await free.RunAsync("role", "deletion-forecast", AccountId, role);
        Assert.Equal($"The role {role} can be deleted now.\n", free.Out);
        var sessions = Line();
        await sessions.RunAsync("role", "sessions", AccountId, role);
        Assert.Equal("The role has no active session.\n", sessions.Out);
        var revoke = Line();
        Assert.Equal(ExitCode.Success, await revoke.RunAsync("role", "revoke-sessions", AccountId, role));
        Assert.Equal($"The role {role} had no active session.\n", revoke.Out);
    }

    [Fact]
    public async Task Json_is_what_the_server_answered()
    {
        var line = Line();

        Assert.Equal(ExitCode.Success, await line.RunAsync("account", "create", "--json"));

        using var account = JsonDocument.Parse(line.Out);
        Assert.Equal(20, account.RootElement.GetProperty("rootAccessKey").GetProperty("accessKeyId").GetString()!.Length);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("yes\n", false)]
    [InlineData(AccountId + "\n", true)]
    public async Task Deleting_asks_for_the_id_unless_it_is_told_not_to(string? typed, bool isDeleted)
    {
        var line = Line(typed);

        Assert.Equal(isDeleted ? ExitCode.Success : ExitCode.Usage, await line.RunAsync("account", "delete", AccountId));

        var list = Line();
        await list.RunAsync("account", "list");
        Assert.Equal(!isDeleted, list.Out.Contains(AccountId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_one_line_with_its_code()
    {
        var line = Line();

        Assert.Equal(ExitCode.Failure, await line.RunAsync("usage", "state", AccountId, "Nobody", "--region", "us-east-1"));
        Assert.Equal("reeve: The role with name Nobody cannot be found. (NoSuchEntity)\n", line.Error);
    }

    [Fact]
    public async Task The_server_and_the_token_can_be_named_without_the_data_directory()
    {
        var line = new CommandLine { WorkingDirectory = _scratch.Path };
        line.Environment["REEVE_ENDPOINT"] = _server!.Report.Endpoint;
        File.Copy(DataFiles.OperatorToken(_scratch["data"]), _scratch["token"]);

        Assert.Equal(ExitCode.Success, await line.RunAsync("account", "list", "--data", "nowhere", "--token-file", "token"));
        Assert.Contains(AccountId, line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_is_refused()
    {
        _scratch.Write("token", "wrong");
        var line = Line();

        Assert.Equal(ExitCode.Failure, await line.RunAsync("account", "list", "--token-file", _scratch["token"]));
        Assert.EndsWith("(Unauthorized)\n", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_of()
    {
        await _server!.DisposeAsync();
        var line = Line();

        Assert.Equal(ExitCode.Failure, await line.RunAsync("account", "list"));
        Assert.StartsWith($"reeve: No server answers at {_server.Report.Endpoint}/: ", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--data", "nowhere", "The operator's token cannot be read: ")]
    [InlineData("--endpoint", "here", "'here' is not a URL such as http://127.0.0.1:8400.")]
    [InlineData("--endpoint", "file:///etc", "'file:///etc' is not a URL")]
    public async Task What_is_missing_for_a_call_is_told(string option, string value, string message)
    {
        var line = Line();

        Assert.Equal(ExitCode.Failure, await line.RunAsync("account", "list", option, value));
        Assert.StartsWith($"reeve: {message}", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000000000001", ExitCode.Failure, "", "reeve: The account 000000000001 does not exist. (NoSuchEntity)\n")]
    [InlineData(AccountId, ExitCode.Success, "There are no such events.\n", "")]
    public async Task Events_are_shown_or_it_is_said_that_there_are_none(string accountId, int code, string output, string error)
    {
        var line = Line();

        Assert.Equal(code, await line.RunAsync("events", accountId, "--attribute", "EventName", "--value", "CreateUser"));

        Assert.Equal((output, error), (line.Out, line.Error));
    }

    private CommandLine Line(string? typed = null) => new() { WorkingDirectory = _scratch.Path, Typed = typed };
}
