using System.Diagnostics;
using System.Text;

namespace Reeve.Cli.Tests;

/// <summary><c>reeve serve</c> as a process of its own.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _error;

    private ServeProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Address => _output.ToString().Split('\n')[0].Split(" ready at ")[1];

    /// <summary>What it printed until it was ready.</summary>
    public string Output => _output.ToString();

    /// <summary>What it complained about, once it has stopped.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Starts one on a free port, and waits until it has said all that it says.</summary>
    public static async Task<ServeProcess> StartAsync(string data, CancellationToken cancellationToken)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "reeve.dll");
        // A shell that runs the tests in the background has them, and what they start, ignore SIGINT. `env` becomes the program: its id is the same.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", program, "serve", "--data", data, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new ServeProcess(Process.Start(start)!); // a new process, never one that is there already
        await server.ReadReportAsync(cancellationToken);
        return server;
    }

    /// <summary>Sends it a signal, and returns its exit code.</summary>
    public async Task<int> StopAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
        Error = await _error;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    // The report ends with the exports, and on a first start with what to try.
    private async Task ReadReportAsync(CancellationToken cancellationToken)
    {
        var isFirst = false;
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            _output.Append(line).Append('\n');
            isFirst |= line.EndsWith(" (new)", StringComparison.Ordinal);
            if (line.Contains(isFirst ? "aws iam list-roles" : "AWS_SHARED_CREDENTIALS_FILE", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The server did not start:\n{_output}{await _error}");
    }
}
