using Reeve.Server;
using Reeve.Testing;

namespace Reeve.Cli.Tests;

public sealed class TransferCommandTests : IAsyncLifetime
{
    private const string AccountId = "123456789012";

    private const string File =
        """{"UserDetailList":[{"UserName":"Alice","Arn":"arn:aws:iam::111122223333:user/Alice","GroupList":["gone"]}]}""";

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
    public async Task A_file_is_tried_then_loaded_and_comes_out_again()
    {
        await System.IO.File.WriteAllTextAsync(_scratch["details.json"], File, TestContext.Current.CancellationToken);

        var tried = Line();
        Assert.Equal(ExitCode.Success, await tried.RunAsync("import", "authorization-details", "details.json", "--account", AccountId, "--dry-run"));
        var loaded = Line();
        Assert.Equal(ExitCode.Success, await loaded.RunAsync("import", "authorization-details", "details.json", "--account", AccountId));
        var exported = Line();
        Assert.Equal(ExitCode.Success, await exported.RunAsync("export", AccountId));

        Assert.StartsWith("Nothing is written. The account 123456789012 would take:\n       1 users\n", tried.Out, StringComparison.Ordinal);
        Assert.StartsWith("The account 123456789012 has taken, from the account 111122223333:\n       1 users\n", loaded.Out, StringComparison.Ordinal);
        Assert.Contains("\nNot carried:\n  user Alice: It is not in the group gone, which is not carried.\n", loaded.Out, StringComparison.Ordinal);
        Assert.Contains("\"Arn\":\"arn:aws:iam::123456789012:user/Alice\"", exported.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_may_be_piped_in()
    {
        var line = new CommandLine { WorkingDirectory = _scratch.Path, Piped = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(File)) };

        Assert.Equal(ExitCode.Success, await line.RunAsync("import", "authorization-details", "-", "--account", AccountId, "--json"));

        Assert.Contains("\"users\":1", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        var file = Line();
        Assert.Equal(ExitCode.Usage, await file.RunAsync("import", "authorization-details", "none.json", "--account", AccountId));
        var account = Line();
        Assert.Equal(ExitCode.Failure, await account.RunAsync("export", "000000000009"));

        Assert.StartsWith("reeve: The file cannot be read: ", file.Error, StringComparison.Ordinal);
        Assert.Equal("reeve: The account 000000000009 does not exist. (NoSuchEntity)\n", account.Error);
    }

    private CommandLine Line() => new() { WorkingDirectory = _scratch.Path };
}
