using Reeve.Server.Startup;
using Reeve.Testing;

namespace Reeve.Server.Tests.Startup;

public sealed class PrivateFilesTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_file_is_its_owners_alone_and_replaces_an_open_one()
    {
        var path = _directory.Write("secret", "old");
        SetMode(path, "rw-r--r--");

        PrivateFiles.Write(path, "new");

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(path));
        Assert.Equal([path], Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public void A_directory_is_its_owners_alone()
    {
        PrivateFiles.CreateDirectory(_directory["inner"]);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, Mode(_directory["inner"]));
    }

    [Fact]
    public async Task Of_many_that_create_a_file_at_once_exactly_one_does_and_the_file_is_whole()
    {
        const int Rounds = 20; // Many rounds, as one alone seldom meets the moment between looking and renaming.
        for (var round = 0; round < Rounds; round++)
        {
            var path = _directory[$"key{round}"];

            var made = await Task.WhenAll(Enumerable.Range(0, 16).Select(index => Task.Run(() => PrivateFiles.TryCreate(path, $"written by {index}"))));

            Assert.Single(made, true);
            Assert.Equal($"written by {Array.IndexOf(made, true)}", File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFiles(_directory.Path, $"key{round}*"));
        }
    }

    [Theory]
    [InlineData("rw-r-----")]
    [InlineData("rw----r--")]
    [InlineData("rw--w----")]
    [InlineData("rw------x")]
    public void A_secret_that_others_may_read_or_change_is_refused_with_the_command_that_helps(string mode)
    {
        var path = _directory.Write("secret", "text");
        SetMode(path, mode);

        var fault = Assert.Throws<StartupException>(() => PrivateFiles.ReadSecret(path, "The key"));

        Assert.Contains($"chmod 600 {path}", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("text", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rw-------")]
    [InlineData("r--------")]
    public void A_secret_of_its_owner_alone_is_read_without_the_blanks_around_it(string mode)
    {
        var path = _directory.Write("secret", " text\n");
        SetMode(path, mode);

        Assert.Equal("text", PrivateFiles.ReadSecret(path, "The key"));
    }

    private static UnixFileMode Mode(string path) => File.GetUnixFileMode(path);

    private static void SetMode(string path, string mode)
    {
        var bits = mode.Select((letter, index) => letter is '-' ? 0 : 1 << (8 - index)).Sum();
        File.SetUnixFileMode(path, (UnixFileMode)bits);
    }
}
