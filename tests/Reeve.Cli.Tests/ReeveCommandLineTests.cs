namespace Reeve.Cli.Tests;

public sealed class ReeveCommandLineTests
{
    [Fact]
    public async Task The_version_is_one_line()
    {
        var line = new CommandLine();

        Assert.Equal(ExitCode.Success, await line.RunAsync("--version"));
        Assert.Matches(@"\A[0-9]+\.[0-9]+\.[0-9]+\n\z", line.Out);
    }

    [Theory]
    [InlineData("reeve --help", "nonsense")]
    [InlineData("reeve serve --help", "serve", "--nonsense")]
    [InlineData("reeve account --help", "account", "nonsense")]
    [InlineData("reeve account delete --help", "account", "delete")]
    [InlineData("reeve usage state --help", "usage", "state", "123456789012", "role")]
    public async Task A_line_that_is_not_understood_fails_as_usage_and_points_at_the_help(string help, params string[] args)
    {
        var line = new CommandLine();

        Assert.Equal(ExitCode.Usage, await line.RunAsync(args));
        Assert.Equal("", line.Out);
        Assert.StartsWith("reeve: ", line.Error, StringComparison.Ordinal);
        Assert.EndsWith($"\nSee: {help}\n", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("account")]
    [InlineData("usage")]
    [InlineData("policy")]
    public async Task A_command_that_only_groups_others_shows_them(params string[] args)
    {
        var line = new CommandLine();

        Assert.Equal(ExitCode.Usage, await line.RunAsync(args));
        Assert.Contains("Commands:", line.Out, StringComparison.Ordinal);
        Assert.Equal("", line.Error);
    }

    [Fact]
    public async Task A_word_that_starts_with_an_at_sign_is_not_a_file_of_more_words()
    {
        var line = new CommandLine();

        Assert.Equal(ExitCode.Usage, await line.RunAsync("account", "@/etc/hostname"));
        Assert.Contains("'@/etc/hostname'", line.Error, StringComparison.Ordinal);
    }
}
