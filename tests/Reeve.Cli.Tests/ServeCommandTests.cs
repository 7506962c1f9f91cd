using Reeve.Testing;

namespace Reeve.Cli.Tests;

public sealed class ServeCommandTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task All_faults_of_the_configuration_are_told_before_anything_is_made()
    {
        _scratch.Write("reeve.json", """{ "port": 8400 }""");
        var line = new CommandLine { WorkingDirectory = _scratch.Path, Environment = { ["REEVE_LOG_LEVEL"] = "loud" } };

        Assert.Equal(ExitCode.Usage, await line.RunAsync("serve", "--urls", "ftp://a", "--account-id", "1", "--data", "state"));

        var lines = line.Error.Split('\n');
        Assert.StartsWith("reeve: reeve.json: port: there is no such setting", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "reeve: environment variable REEVE_LOG_LEVEL: 'loud' is not a log level: debug, information, warning, error",
                "reeve: --urls: 'ftp://a' is not an absolute URL such as http://127.0.0.1:8400",
                "reeve: --account-id: '1' is not an account id, which has 12 digits",
                "See: reeve serve --help",
                "",
            ],
            lines[1..]);
        Assert.False(Directory.Exists(_scratch["state"]));
    }

    [Fact]
    public async Task What_the_operator_can_mend_is_one_line()
    {
        _scratch.Write("state", "a file");
        var line = new CommandLine { WorkingDirectory = _scratch.Path };

        Assert.Equal(ExitCode.Failure, await line.RunAsync("serve", "--data", "state"));
        Assert.Matches($@"\Areeve: The data directory '{_scratch["state"]}' cannot be used: [^\n]*\n\z", line.Error);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_stops_the_server_with_success_and_it_opens_again_what_it_made(string signal)
    {
        for (var start = 1; start <= 2; start++)
        {
            await using var server = await ServeProcess.StartAsync(_scratch["data"], TestContext.Current.CancellationToken);

            Assert.Equal(start == 1, server.Output.Contains("Try:", StringComparison.Ordinal));
            using var http = new HttpClient();
            Assert.Equal("ready\n", await http.GetStringAsync(new Uri($"{server.Address}/readyz"), TestContext.Current.CancellationToken));

            Assert.Equal(ExitCode.Success, await server.StopAsync(signal, TestContext.Current.CancellationToken));
            Assert.Equal("", server.Error);
        }
    }
}
