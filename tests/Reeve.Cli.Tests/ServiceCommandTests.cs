using System.Text.Json;
using Reeve.Server;
using Reeve.Testing;

namespace Reeve.Cli.Tests;

public sealed class ServiceCommandTests : IAsyncLifetime
{
    private const string AccountId = "123456789012";
    private const string Service = "ledger.example.com";

    private readonly ScratchDirectory _scratch = new();
    private ReeveServer? _server;

    public async ValueTask InitializeAsync()
    {
        _server = await LocalServer.StartAsync(_scratch["data"], AccountId);
        Write("sns:Publish");
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
    public async Task A_service_is_registered_shown_listed_and_removed()
    {
        Assert.Equal($"{Service} is registered, manifest 1.\n  ServiceRoleForLedger  version 1\n", await OutAsync("apply", "ledger.yaml"));
        Assert.Equal($"{Service} is as the manifest says already.\n  ServiceRoleForLedger  version 1\n", await OutAsync("apply", "ledger.yaml"));
        Assert.Matches($@"\A{Service} \(Ledger\)\nmanifest 1, applied [-0-9T:]+Z\n  ServiceRoleForLedger  version 1\n\z", await OutAsync("show", Service));
        Assert.Equal($"service             manifest  roles\n{Service}  1         ServiceRoleForLedger\n", await OutAsync("list"));
        Assert.Contains("lex.amazonaws.com ", await OutAsync("list", "--all"), StringComparison.Ordinal);
        Assert.Equal($"{Service} is no longer registered.\n", await OutAsync("remove", Service));
        Assert.StartsWith("No services are registered.", await OutAsync("list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_is_told_before_it_takes_effect()
    {
        Assert.Equal("ServiceRoleForLedger: would be version 1\n  + sns:Publish on *\n", await OutAsync("diff", "ledger.yaml"));
        await OutAsync("apply", "ledger.yaml");
        Assert.Equal("Nothing would change.\n", await OutAsync("diff", "ledger.yaml"));

        Write("sqs:SendMessage");
        Assert.Equal("ServiceRoleForLedger: would be version 2\n  + sqs:SendMessage on *\n  - sns:Publish on *\n", await OutAsync("diff", "ledger.yaml"));

        Write("SNS:publish");
        Assert.Equal("ServiceRoleForLedger: would be version 2\n  The role may do what it may do now.\n", await OutAsync("diff", "ledger.yaml"));
    }

    [Fact]
    public async Task Faults_are_told_beside_the_files_name_and_nothing_is_sent()
    {
        _scratch.Write("wrong.yaml", "service: ledger\nname: Ledger\nprefix: iam\nroles: []\n");
        var line = Line();

        Assert.Equal(ExitCode.Usage, await line.RunAsync("service", "apply", "wrong.yaml"));

        Assert.Equal(
            [
                "wrong.yaml:1:10: 'ledger' is not labels of letters, digits and hyphens with dots between, such as ledger.example.com, of 3 to 128 characters.",
                "wrong.yaml:4:8: The list has 0 items, not 1 to 20.",
                "reeve: The manifest has 2 faults. Nothing was sent.",
            ],
            line.Error.TrimEnd().Split('\n'));
        Assert.Equal("", line.Out);
    }

    [Fact]
    public async Task A_warning_is_told_and_stops_nothing()
    {
        Write("sns:Publish", "Service_RoleForLedger");
        var line = Line();

        Assert.Equal(ExitCode.Success, await line.RunAsync("service", "apply", "ledger.yaml"));
        Assert.StartsWith("ledger.yaml:5:11: warning: Terraform takes what follows", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_of()
    {
        var line = Line();

        Assert.Equal(ExitCode.Usage, await line.RunAsync("service", "diff", "nowhere.yaml"));
        Assert.StartsWith("reeve: The manifest cannot be read: ", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_JSON()
    {
        using var schema = JsonDocument.Parse(await OutAsync("schema"));

        Assert.Equal("Linked service", schema.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task Keys_are_issued_listed_rotated_and_revoked()
    {
        await OutAsync("apply", "ledger.yaml");
        Assert.StartsWith("The service has no access keys.", await OutAsync("key", "list", Service), StringComparison.Ordinal);

        var issued = await OutAsync("key", "issue", Service);
        Assert.Matches(@"\Aaccess key id      AKIA[A-P][A-Z2-7]{15}\nsecret access key  [A-Za-z0-9+/]{40}\n", issued);
        var id = issued.Split('\n')[0][^20..];
        await OutAsync("key", "rotate", Service);
        Assert.Equal(2, (await OutAsync("key", "list", Service)).TrimEnd().Split('\n').Length);
        Assert.Equal($"The access key {id} is revoked.\n", await OutAsync("key", "revoke", Service, id));
    }

    [Fact]
    public async Task Services_of_AWS_are_hidden_and_shown_again()
    {
        Assert.Equal("Hidden: lex.amazonaws.com.\n", await OutAsync("hide", "lex.amazonaws.com"));
        Assert.Matches("lex.amazonaws.com +hidden ", await OutAsync("list", "--all"));
        Assert.Equal("All services of AWS are hidden.\n", await OutAsync("hide", "--all"));
        Assert.Equal("No service of AWS is hidden.\n", await OutAsync("hide"));
    }

    [Fact]
    public async Task An_account_requires_and_gives_approvals()
    {
        await OutAsync("apply", "ledger.yaml");

        Assert.Equal("The account approves new versions.\n", await OutAsync("approval", "require", AccountId));
        Assert.Equal("The account approves new versions.\n", await OutAsync("approval", "give", AccountId, Service));
        Assert.Equal("The account's roles follow new versions at once.\n", await OutAsync("approval", "drop", AccountId));
        Assert.Equal("The account's roles follow new versions at once.\n", await OutAsync("approval", "show", AccountId));
    }

    private async Task<string> OutAsync(params string[] args)
    {
        var line = Line();
        var code = await line.RunAsync(["service", .. args]);
        Assert.Equal((ExitCode.Success, ""), (code, line.Error));
        return line.Out;
    }

    private CommandLine Line() => new() { WorkingDirectory = _scratch.Path };

    private void Write(string action, string role = "ServiceRoleForLedger") => _scratch.Write(
        "ledger.yaml",
        $$"""
        service: {{Service}}
        name: Ledger
        prefix: ledger
        roles:
          - name: {{role}}
            policies:
              - name: LedgerPolicy
                document: {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "{{action}}", "Resource": "*"}]}
        """);
}
