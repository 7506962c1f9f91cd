using Reeve.Server.Options;
using Reeve.Server.Startup;
using Reeve.Storage.Sqlite;
using Reeve.Testing;

namespace Reeve.Server.Tests.Startup;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    private string Data => _scratch["data"];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_first_opening_makes_the_directory_the_key_and_the_token_for_their_owner_alone()
    {
        var directory = DataDirectory.Open(Options());

        Assert.True(directory.IsFirstStart);
        Assert.Equal(32, directory.MasterKey.Length);
        Assert.Equal("reeve-operator-".Length + 64, directory.OperatorToken.Length);
        Assert.Equal("rwx------", ModeOf(Data));
        Assert.Equal("rw-------", ModeOf(DataFiles.MasterKey(Data)));
        Assert.Equal("rw-------", ModeOf(DataFiles.OperatorToken(Data)));
    }

    [Fact]
    public async Task Opening_again_finds_the_same_secrets()
    {
        var first = DataDirectory.Open(Options());
        await MakeStoreAsync();

        var second = DataDirectory.Open(Options());

        Assert.Equal(first.MasterKey.ToArray(), second.MasterKey.ToArray());
        Assert.Equal(first.OperatorToken, second.OperatorToken);
    }

    [Fact]
    public void Two_installations_share_no_secret()
    {
        using var other = new ScratchDirectory();

        var (one, another) = (DataDirectory.Open(Options()), DataDirectory.Open(new() { DataDirectory = other["data"] }));

        Assert.NotEqual(one.MasterKey.ToArray(), another.MasterKey.ToArray());
        Assert.NotEqual(one.OperatorToken, another.OperatorToken);
    }

    [Fact]
    public async Task A_key_that_is_missing_beside_a_store_is_not_made_again()
    {
        DataDirectory.Open(Options());
        await MakeStoreAsync();
        File.Delete(DataFiles.MasterKey(Data));

        var fault = Assert.Throws<StartupException>(() => DataDirectory.Open(Options()));

        Assert.StartsWith($"There is no master key at '{DataFiles.MasterKey(Data)}'.", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(DataFiles.MasterKey(Data)));
    }

    [Fact]
    public void A_named_key_file_that_is_missing_is_not_made()
    {
        var fault = Assert.Throws<StartupException>(() => DataDirectory.Open(Options() with { MasterKeyFile = _scratch["key"] }));

        Assert.Contains($"'{_scratch["key"]}'", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_scratch["key"]));
        Assert.False(File.Exists(DataFiles.MasterKey(Data)));
    }

    [Fact]
    public void A_named_key_file_is_used_in_place_of_one_in_the_directory()
    {
        var key = new byte[32];
        key[31] = 7;
        PrivateFiles.Write(_scratch["key"], Convert.ToBase64String(key));

        var directory = DataDirectory.Open(Options() with { MasterKeyFile = _scratch["key"] });

        Assert.Equal(key, directory.MasterKey.ToArray());
        Assert.False(File.Exists(DataFiles.MasterKey(Data)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_key_file_that_holds_no_key_is_refused_without_being_quoted(string text)
    {
        DataDirectory.Open(Options());
        PrivateFiles.Write(DataFiles.MasterKey(Data), text);

        var fault = Assert.Throws<StartupException>(() => DataDirectory.Open(Options()));

        Assert.Equal($"The master key '{DataFiles.MasterKey(Data)}' is not 32 bytes in base64.", fault.Message);
    }

    [Fact]
    public async Task A_token_that_was_deleted_is_replaced_and_the_key_stays()
    {
        var first = DataDirectory.Open(Options());
        await MakeStoreAsync();
        File.Delete(DataFiles.OperatorToken(Data));

        var second = DataDirectory.Open(Options());

        Assert.NotEqual(first.OperatorToken, second.OperatorToken);
        Assert.Equal(first.MasterKey.ToArray(), second.MasterKey.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("a token with blanks that is long enough for one")]
    public void A_weak_token_is_refused(string token)
    {
        DataDirectory.Open(Options());
        PrivateFiles.Write(DataFiles.OperatorToken(Data), token);

        Assert.Contains("is not at least 32 printable characters", Assert.Throws<StartupException>(() => DataDirectory.Open(Options())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_others_may_change_is_refused_and_one_they_may_read_is_warned_about()
    {
        Directory.CreateDirectory(Data);

        File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite);
        Assert.Contains($"chmod 700 {Data}", Assert.Throws<StartupException>(() => DataDirectory.Open(Options())).Message, StringComparison.Ordinal);

        File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        Assert.Contains($"chmod 700 {Data}", DataDirectory.Open(Options()).Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_a_file_is_refused()
    {
        _scratch.Write("data", "");

        Assert.StartsWith($"The data directory '{Data}' cannot be used: ", Assert.Throws<StartupException>(() => DataDirectory.Open(Options())).Message, StringComparison.Ordinal);
    }

    private ServerOptions Options() => new() { DataDirectory = Data };

    private async Task MakeStoreAsync() =>
        await (await SqliteStore.OpenAsync(new() { DataDirectory = Data }, TestContext.Current.CancellationToken)).DisposeAsync();

    private static string ModeOf(string path)
    {
        var mode = (int)File.GetUnixFileMode(path);
        return string.Concat(Enumerable.Range(0, 9).Select(index => (mode & (1 << (8 - index))) != 0 ? "rwx"[index % 3] : '-'));
    }
}
