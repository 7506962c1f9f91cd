using Reeve.Server;
using Reeve.Server.Options;

namespace Reeve.Console.Tests;

/// <summary>A server of its own for a test of the pages, on a free port and on the machine's time: the browser signs with it.</summary>
internal sealed class ConsoleServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly ReeveServer _server;

    private ConsoleServer(DirectoryInfo directory, ReeveServer server)
    {
        _directory = directory;
        _server = server;
    }

    /// <summary>What the scripts are told of the server.</summary>
    public Dictionary<string, string> Environment
    {
        get
        {
            var report = _server.Report;
            var lines = File.ReadAllLines(report.AwsCredentialsFile!); // a first start has written it
            var told = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["REEVE_ENDPOINT"] = report.Endpoint.TrimEnd('/'),
                ["REEVE_ACCOUNT_ID"] = report.Accounts[0].AccountId,
                ["REEVE_OPERATOR_TOKEN"] = File.ReadAllText(Path.Combine(report.DataDirectory, "operator.token")).Trim(),
                ["REEVE_SIGN_IN_TOKEN"] = report.SignInToken!, // likewise
                ["AWS_ACCESS_KEY_ID"] = ValueOf(lines, "aws_access_key_id"),
                ["AWS_SECRET_ACCESS_KEY"] = ValueOf(lines, "aws_secret_access_key"),
            };
            return told;
        }
    }

    public static async Task<ConsoleServer> StartAsync()
    {
        var directory = Directory.CreateTempSubdirectory("reeve-console-");
        var options = new ServerOptions
        {
            DataDirectory = Path.Combine(directory.FullName, "data"),
            Urls = [((Parsed<ListenUrl>.Ok)ListenUrl.Parse("http://127.0.0.1:0")).Value],
        };
        return new(directory, await ReeveServer.StartAsync(options, TimeProvider.System, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private static string ValueOf(string[] lines, string name) => lines.Single(line => line.StartsWith(name + " =", StringComparison.Ordinal)).Split(" = ", 2)[1];
}
