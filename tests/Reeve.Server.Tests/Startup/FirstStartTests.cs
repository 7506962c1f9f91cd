using Reeve.Server.Options;
using Reeve.Server.Startup;
using Reeve.Testing;

namespace Reeve.Server.Tests.Startup;

public sealed class FirstStartTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    private string Data => _scratch["data"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task The_first_start_makes_one_account_and_writes_its_credentials()
    {
        var report = await StartAsync(Options() with { AccountId = "123456789012" });

        Assert.True(report.IsFirstStart);
        Assert.Equal(["123456789012"], report.Accounts.Select(account => account.AccountId));
        Assert.Equal(report.Addresses[0], report.Endpoint);
        Assert.Equal(report.Endpoint, File.ReadAllText(DataFiles.Address(Data)).Trim());
        Assert.Matches(@"\A\[default\]\naws_access_key_id = AKIA[A-Z2-7]{16}\naws_secret_access_key = [A-Za-z0-9+/]{40}\n\z", Credentials());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(report.AwsCredentialsFile!));
    }

    [Fact]
    public async Task A_second_start_changes_none_of_the_files_and_tells_what_it_opened()
    {
        var address = (await StartAsync(Options())).Addresses[0];
        var before = Files();

        var report = await StartAsync(Options() with { Urls = [Url(address)], AccountId = "999999999999" });

        Assert.False(report.IsFirstStart);
        Assert.DoesNotContain("999999999999", report.Accounts.Select(account => account.AccountId));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Credentials_that_were_moved_away_are_not_written_again()
    {
        await StartAsync(Options());
        File.Delete(DataFiles.AwsCredentials(Data));

        var report = await StartAsync(Options());

        Assert.Null(report.AwsCredentialsFile);
        Assert.False(File.Exists(DataFiles.AwsCredentials(Data)));
    }

    [Fact]
    public async Task A_start_that_broke_off_before_the_account_was_made_is_carried_on()
    {
        DataDirectory.Open(Options());

        var report = await StartAsync(Options());

        Assert.True(report.IsFirstStart);
        Assert.Single(report.Accounts);
        Assert.NotNull(report.AwsCredentialsFile);
    }

    [Fact]
    public async Task A_start_that_broke_off_before_the_credentials_were_written_is_carried_on_with_the_same_key()
    {
        var first = await StartAsync(Options());
        var credentials = Credentials();
        File.Delete(DataFiles.AwsCredentials(Data));
        PrivateFiles.Write(DataFiles.FirstStartMark(Data), "");

        var second = await StartAsync(Options());

        Assert.Equal(credentials, Credentials());
        Assert.Equal(first.Accounts, second.Accounts);
        Assert.True(second.IsFirstStart);
        Assert.False((await StartAsync(Options())).IsFirstStart);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_with_what_to_do_and_leaves_a_start_to_carry_on()
    {
        using var other = new ScratchDirectory();
        await using var taker = await ReeveServer.StartAsync(Options() with { DataDirectory = other["data"] }, TimeProvider.System, Token);

        var fault = await Assert.ThrowsAsync<StartupException>(() => StartAsync(Options() with { Urls = [Url(taker.Report.Addresses[0])] }));

        Assert.Contains("already in use", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--urls", fault.Message, StringComparison.Ordinal);
        Assert.True((await StartAsync(Options())).IsFirstStart);
    }

    [Fact]
    public async Task A_directory_that_another_server_has_open_is_refused()
    {
        await using var running = await ReeveServer.StartAsync(Options(), TimeProvider.System, Token);

        var fault = await Assert.ThrowsAsync<StartupException>(() => StartAsync(Options()));

        Assert.Contains("is in use by another process", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_other_machines_reach_comes_with_a_warning()
    {
        var report = await StartAsync(Options() with { Urls = [Url("http://0.0.0.0:0")] });

        Assert.Contains("without TLS", Assert.Single(report.Warnings), StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:", report.Endpoint, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<StartReport> StartAsync(ServerOptions options)
    {
        await using var server = await ReeveServer.StartAsync(options, TimeProvider.System, Token);
        return server.Report;
    }

    private ServerOptions Options() => new() { DataDirectory = Data, Urls = [Url("http://127.0.0.1:0")] };

    private static ListenUrl Url(string text) => Assert.IsType<Parsed<ListenUrl>.Ok>(ListenUrl.Parse(text)).Value;

    private string Credentials() => File.ReadAllText(DataFiles.AwsCredentials(Data));

    // Every file but the store's own, with its content and the time of its last change.
    private string[] Files() =>
    [
        .. Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories)
            .Where(path => !Path.GetFileName(path).StartsWith("reeve.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O} {File.ReadAllText(path)}"),
    ];
}
