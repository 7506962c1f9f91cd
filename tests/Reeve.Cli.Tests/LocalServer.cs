using Reeve.Server;
using Reeve.Server.Options;

namespace Reeve.Cli.Tests;

/// <summary>A server with one account, in this process, for commands to be run against.</summary>
internal static class LocalServer
{
    /// <summary>Starts one with its data in the directory, where commands find its address and token.</summary>
    public static Task<ReeveServer> StartAsync(string data, string accountId) => ReeveServer.StartAsync(
        new ServerOptions
        {
            DataDirectory = data,
            Urls = [Assert.IsType<Parsed<ListenUrl>.Ok>(ListenUrl.Parse("http://127.0.0.1:0")).Value],
            AccountId = accountId,
            LogLevel = Microsoft.Extensions.Logging.LogLevel.Error,
        },
        TimeProvider.System,
        TestContext.Current.CancellationToken);
}
