using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Reeve.Load;

/// <summary>A server in a process of its own, so that what it costs is its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port, TimeSpan started)
    {
        _process = process;
        Address = new IPEndPoint(IPAddress.Loopback, port);
        StartTime = started;
    }

    public IPEndPoint Address { get; }

    /// <summary>From the start of the process to the first answer.</summary>
    public TimeSpan StartTime { get; }

    /// <summary>Starts a server and waits for its first answer.</summary>
    /// <param name="arguments">What <c>dotnet</c> runs, with <c>{port}</c> where the port goes.</param>
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument.Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/readyz"));
                return new ServerProcess(process, port, clock.Elapsed);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>The most memory that the process has had, in MiB.</summary>
    public double PeakMemory()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64 / 1048576.0;
    }

    /// <summary>The processor time that the process has taken.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
