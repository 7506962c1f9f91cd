using System.Diagnostics;
using System.Net;

namespace Reeve.Load;

/// <summary>Drives an endpoint over several connections and measures what comes back.</summary>
internal static class LoadRun
{
    /// <summary>Sends requests for a time, or until they are used up.</summary>
    /// <param name="server">Where to.</param>
    /// <param name="connections">How many connections, each with one request under way.</param>
    /// <param name="request">The request of a number, counted from 0 over all connections; null when there are no more.</param>
    /// <param name="duration">How long at most.</param>
    public static async Task<LoadResult> MeasureAsync(
        ServerProcess server, int connections, Func<long, ReadOnlyMemory<byte>?> request, TimeSpan duration)
    {
        var next = -1L;
        var opened = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => OpenAsync(server.Address)));
        var processorTime = server.ProcessorTime();
        var started = Stopwatch.GetTimestamp();
        var end = started + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var latencies = await Task.WhenAll(opened.Select(connection => Task.Run(() => DriveAsync(connection, () => request(Interlocked.Increment(ref next)), end))));
        var elapsed = Stopwatch.GetElapsedTime(started);
        processorTime = server.ProcessorTime() - processorTime;
        foreach (var connection in opened)
        {
            connection.Dispose();
        }

        return LoadResult.Of([.. latencies.SelectMany(each => each)], elapsed, processorTime);
    }

    private static async Task<LoadConnection> OpenAsync(IPEndPoint address)
    {
        var connection = new LoadConnection(address);
        await connection.OpenAsync(CancellationToken.None);
        return connection;
    }

    private static async Task<List<long>> DriveAsync(LoadConnection connection, Func<ReadOnlyMemory<byte>?> next, long end)
    {
        var latencies = new List<long>(1 << 16);
        while (Stopwatch.GetTimestamp() is var sent && sent < end && next() is { } request)
        {
            var status = await connection.SendAsync(request, CancellationToken.None);
            if (status != 200)
            {
                throw new InvalidOperationException($"The answer was {status}: {connection.LastAnswer()}");
            }

            latencies.Add(Stopwatch.GetTimestamp() - sent);
        }

        return latencies;
    }
}
