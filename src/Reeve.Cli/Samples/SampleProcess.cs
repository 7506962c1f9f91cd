using System.Diagnostics;

namespace Reeve.Cli.Samples;

/// <summary>A sample service that runs as a process of its own.</summary>
internal sealed class SampleProcess : IAsyncDisposable
{
    private const string Ready = " is ready at ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly string _name;
    private readonly TextWriter _errors;
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStopping;

    private SampleProcess(Process process, string name, TextWriter errors)
    {
        (_process, _name, _errors) = (process, name, errors);
        Ended = WatchAsync();
    }

    /// <summary>Completes when the process has ended and whoever watches the terminal was told.</summary>
    public Task Ended { get; }

    /// <summary>Starts a sample. Its secrets are in its environment, which only its user can read.</summary>
    public static SampleProcess Start(string name, string program, IReadOnlyDictionary<string, string> environment, TextWriter errors)
    {
        var start = new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardInput = true, // whose end tells the sample that this process is gone
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        start.Environment["EndWithInput"] = "true";
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return new(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."), name, errors);
    }

    /// <summary>Where it listens, once it does; null when it does not in time, or has ended.</summary>
    public async Task<string?> ReadyAsync(CancellationToken cancellationToken)
    {
        var first = await Task.WhenAny(_address.Task, Ended, Task.Delay(Patience, cancellationToken));
        return first == _address.Task ? await _address.Task : null;
    }

    /// <summary>Says that its end is wanted, whoever brings it about.</summary>
    public void ExpectEnd() => _isStopping = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ExpectEnd();
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await kill.WaitForExitAsync();
        }

        if (await Task.WhenAny(Ended, Task.Delay(Patience)) != Ended)
        {
            _process.Kill();
        }

        await Ended;
        _process.Dispose();
    }

    private async Task WatchAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at)
            {
                _address.TrySetResult(line[(at + Ready.Length)..]);
            }
            else
            {
                await _errors.WriteLineAsync($"{_name}: {line}");
            }
        }

        await _process.WaitForExitAsync();

        // A signal to the whole group reaches it before it reaches whoever started it.
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        if (!_isStopping)
        {
            await _errors.WriteLineAsync($"reeve: THE SAMPLE {_name} HAS ENDED with exit code {_process.ExitCode}; the server goes on without it.");
        }
    }
}
