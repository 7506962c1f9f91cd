using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Cli.Samples;
using Reeve.Iam.Storage;
using Reeve.Server;
using Reeve.Server.Options;
using Reeve.Server.Startup;

namespace Reeve.Cli.Serve;

/// <summary><c>reeve serve</c>: runs the server.</summary>
internal static class ServeCommand
{
    private const string SettingNotes = """
        Every option can also be given by the environment variable REEVE_ and its name in capitals (REEVE_ACCOUNT_ID),
        and by a JSON file with its name in camel case ({ "accountId": "123456789012" }). The command line wins over the
        environment, and that over the file. Sizes are in bytes; times are written 500ms, 30s, 15m, 12h or 90d.
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var settings = new SettingOptions();
        var config = new Option<string?>("--config")
        {
            HelpName = "FILE",
            Description = $"The file of settings. [default: {OptionsLoader.DefaultConfigFile}, where there is one; environment: {OptionsLoader.ConfigVariable}]",
        };
        var command = new Command("serve", "Runs Reeve until it is told to stop. The first start makes an account and writes its credentials.") { config };
        settings.AddTo(command);
        SampleOptions.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var sources = new OptionsSources
            {
                WorkingDirectory = terminal.WorkingDirectory,
                Environment = terminal.Environment,
                CommandLine = settings.Read(parsed),
                ConfigFile = parsed.GetValue(config),
            };
            return OptionsLoader.Load(sources) switch
            {
                OptionsResult.Valid valid => RunAsync(valid.Options, SampleOptions.Read(parsed, terminal), terminal, cancellationToken),
                OptionsResult.Refused refused => Task.FromResult(Refuse(refused, terminal)),
                _ => throw new InvalidOperationException("OptionsResult is closed."),
            };
        });
        return command
            .WithNotes(SettingNotes)
            .WithHelp(
                "reeve serve",
                "reeve serve --with-samples --ledger-url http://127.0.0.1:9000",
                "reeve serve --data /var/lib/reeve --urls http://127.0.0.1:8400,http://[::1]:8400",
                "reeve serve --account-id 123456789012 --data \"$(mktemp -d)\" --urls http://127.0.0.1:0",
                "REEVE_DATA=/var/lib/reeve REEVE_TRUSTED_PROXIES=10.0.0.0/8 reeve serve --config /etc/reeve.json");
    }

    private static int Refuse(OptionsResult.Refused refused, Terminal terminal)
    {
        foreach (var fault in refused.Faults)
        {
            terminal.Fail(ExitCode.Usage, $"{fault}");
        }

        terminal.Error.WriteLine("See: reeve serve --help");
        return ExitCode.Usage;
    }

    private static async Task<int> RunAsync(ServerOptions options, SampleOptions? wanted, Terminal terminal, CancellationToken cancellationToken)
    {
        using var signals = new StopSignals(cancellationToken);
        try
        {
            await using var server = await ReeveServer.StartAsync(options, TimeProvider.System, signals.Token);
            StartText.Write(terminal.Out, server.Report);
            await using var samples = wanted is null ? null : await SampleServices.StartAsync(wanted, server.Report, terminal, signals.Token);
            await server.WaitForShutdownAsync(signals.Token);
            return signals.Token.IsCancellationRequested
                ? ExitCode.Success
                : terminal.Fail(ExitCode.Failure, "The server has stopped by itself; its log says why.");
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return ExitCode.Success; // stopped before it had started
        }
        catch (Exception exception) when (exception is StartupException or StoreDamagedException or OperatorConnectionException)
        {
            return terminal.Fail(ExitCode.Failure, exception.Message);
        }
    }
}
