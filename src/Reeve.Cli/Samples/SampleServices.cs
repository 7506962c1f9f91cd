using System.Net.Http.Headers;
using Reeve.Cli.Operator;
using Reeve.Server.Operator;
using Reeve.Server.Startup;

namespace Reeve.Cli.Samples;

/// <summary>The two sample services: registered, given their keys, and started.</summary>
internal sealed class SampleServices : IAsyncDisposable
{
    private const string Ledger = "ledger";
    private const string Notifications = "notifications";

    private readonly SampleOptions _options;
    private readonly StartReport _report;
    private readonly Terminal _terminal;
    private readonly string _directory;
    private readonly List<SampleProcess> _processes = [];

    private SampleServices(SampleOptions options, StartReport report, Terminal terminal)
    {
        (_options, _report, _terminal) = (options, report, terminal);
        _directory = Path.Combine(report.DataDirectory, "samples");
    }

    /// <summary>Starts both, and says what to try.</summary>
    /// <exception cref="OperatorConnectionException">They cannot be set up, or do not start.</exception>
    public static async Task<SampleServices> StartAsync(SampleOptions options, StartReport report, Terminal terminal, CancellationToken cancellationToken)
    {
        var samples = new SampleServices(options, report, terminal);
        try
        {
            await samples.StartAsync(cancellationToken);
            return samples;
        }
        catch
        {
            await samples.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _processes.ForEach(process => process.ExpectEnd());
        foreach (var process in Enumerable.Reverse(_processes))
        {
            await process.DisposeAsync();
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_directory);
        using var client = new OperatorClient(new Uri(_report.Endpoint), (await File.ReadAllTextAsync(DataFiles.OperatorToken(_report.DataDirectory), cancellationToken)).Trim());
        var notifications = await StartAsync(client, Notifications, _options.NotificationsUrl, [], cancellationToken);
        var ledger = await StartAsync(
            client,
            Ledger,
            _options.LedgerUrl,
            [new("Notifications__Url", notifications), new("Ledger__Data", Path.Combine(_directory, "ledgers.json"))],
            cancellationToken);
        SampleText.Write(_terminal.Out, ledger, notifications);
    }

    private async Task<string> StartAsync(
        OperatorClient client, string name, string url, KeyValuePair<string, string>[] settings, CancellationToken cancellationToken)
    {
        var service = name + ".example.com";
        var program = Program(name);
        var manifest = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(program)!, name + ".yaml"), cancellationToken)) // a file is in a directory
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
        };
        (await client.SendAsync(HttpMethod.Put, $"services/{service}", manifest, OperatorJson.Default.LinkedServiceAnswer, cancellationToken)).Get();
        var key = await SampleKey.GetAsync(client, service, _directory, cancellationToken);
        var process = SampleProcess.Start(
            service,
            program,
            new Dictionary<string, string>(settings)
            {
                ["ASPNETCORE_URLS"] = url,
                ["Reeve__Endpoint"] = _report.Endpoint,
                ["Reeve__AccessKeyId"] = key.AccessKeyId,
                ["Reeve__SecretAccessKey"] = key.SecretAccessKey,
                ["Logging__LogLevel__Default"] = "Warning",
            },
            _terminal.Error);
        _processes.Add(process);
        return await process.ReadyAsync(cancellationToken) ?? throw new OperatorConnectionException($"The sample {service} does not start.");
    }

    private string Program(string name)
    {
        var path = Path.Combine(_options.Directory, name, (name is Ledger ? "Ledger" : "Notifications") + ".dll");
        return File.Exists(path) ? path : throw new OperatorConnectionException($"The sample '{path}' is not built. ./reeve serve --with-samples builds it.");
    }
}
