using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests.Running;

/// <summary>A Reeve that runs as a user runs it: a process of its own, with its data in a temporary directory and a port that is free.</summary>
internal sealed class ReeveProcess : IAsyncDisposable
{
    /// <summary>The account that the first start makes.</summary>
    public const string AccountId = "123456789012";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Http = new();

    private readonly TemporaryDirectory _directory = new();
    private readonly StringBuilder _output = new();
    private ChildProcess? _child;

    private readonly string[] _arguments;
    private readonly string _lastOfStart;

    private ReeveProcess(string lastOfStart = "AWS_SHARED_CREDENTIALS_FILE=", params string[] arguments)
    {
        (_lastOfStart, _arguments) = (lastOfStart, arguments);
        Launcher.Write(_directory.Path);
    }

    /// <summary>The directory that its user is in, where <c>./reeve</c> runs it as in the sources.</summary>
    public string Directory => _directory.Path;

    /// <summary>Where it keeps everything.</summary>
    public string DataDirectory => _directory.Of("data");

    /// <summary>Where it listens, since the last start.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What it has printed since the last start, until it was ready.</summary>
    public string StartText => _output.ToString();

    /// <summary>What it has logged since the last start.</summary>
    public string Log => _child?.Errors ?? "";

    /// <summary>The first account's root.</summary>
    public SigningCredentials Root => CredentialsFile.Read(Path.Combine(DataDirectory, "aws", "credentials"));

    /// <summary>Starts one on a new data directory, and waits until it is ready.</summary>
    public static Task<ReeveProcess> StartAsync() => BeginAsync(new());

    /// <summary>Starts one on a new data directory with further arguments, and waits until it has said all up to a text.</summary>
    public static Task<ReeveProcess> StartAsync(string lastOfStart, params string[] arguments) => BeginAsync(new(lastOfStart, arguments));

    private static async Task<ReeveProcess> BeginAsync(ReeveProcess reeve)
    {
        try
        {
            await reeve.StartAgainAsync();
            return reeve;
        }
        catch
        {
            await reeve.DisposeAsync();
            throw;
        }
    }

    /// <summary>One on a new data directory that is not started yet.</summary>
    public static ReeveProcess NotStarted() => new();

    /// <summary>Starts it on the data that it has, and waits until it is ready.</summary>
    public async Task StartAgainAsync()
    {
        Launch();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        await ReadStartTextAsync(timeout.Token);
        await WaitUntilReadyAsync(timeout.Token);
    }

    /// <summary>Starts it on the data that it has, and does not wait.</summary>
    public void Launch()
    {
        _output.Clear();
        _child = ChildProcess.Start(
            "dotnet",
            [Repository.ReeveProgram, "serve", "--data", DataDirectory, "--urls", "http://127.0.0.1:0", "--account-id", AccountId, .. _arguments],
            _directory.Path,
            new Dictionary<string, string>());
    }

    /// <summary>Ends it at once, with SIGKILL.</summary>
    public Task KillAsync() => Running.KillAsync();

    /// <summary>Asks it to stop, with SIGTERM, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        await Running.TerminateAsync();
        return await Running.WaitAsync(timeout.Token);
    }

    /// <summary>What it answers to a plain GET.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(Address, path), TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_child is not null)
        {
            await _child.DisposeAsync();
        }

        _directory.Dispose();
    }

    private ChildProcess Running => _child ?? throw new InvalidOperationException("Reeve is not started.");

    // The text ends with the commands to try; what matters here is its first line, and that the rest is there when it is asked for.
    private async Task ReadStartTextAsync(CancellationToken cancellationToken)
    {
        const string Ready = " is ready at ";
        while (await Running.Output.ReadLineAsync(cancellationToken) is { } line)
        {
            _output.AppendLine(line);
            if (line.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at)
            {
                Address = new(line[(at + Ready.Length)..]);
            }

            if (line.Contains(_lastOfStart, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Reeve ended with {await Running.WaitAsync(cancellationToken)} instead of starting:\n{_output}{Running.Errors}");
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var answer = await Http.GetAsync(new Uri(Address, "/readyz"), cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"Reeve said that it is ready, but /readyz answered {answer.StatusCode}.");
    }
}
