using System.Diagnostics;
using Reeve.Policy;

namespace Reeve.Benchmarks.Policy;

/// <summary>Speed, latencies and allocation of one way to decide, on one thread.</summary>
/// <param name="PerSecond">Decisions per second of processor time, so that other work on the machine does not count; the median of several rounds.</param>
/// <param name="P50">Median time of a single decision in nanoseconds, the clock's own cost taken off.</param>
/// <param name="P99">99th percentile of it.</param>
/// <param name="Max">The dearest request, as the least time that it took in any round.</param>
/// <param name="BytesEach">Bytes allocated per decision.</param>
internal sealed record Measurement(double PerSecond, double P50, double P99, double Max, double BytesEach)
{
    private const int Rounds = 9;

    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(150);

    public static Measurement Of(AuthorizationRequest[] requests, Func<AuthorizationRequest, int> decide)
    {
        Round(requests, decide); // the tiers of the JIT
        Thread.Sleep(150);
        Round(requests, decide);
        var rates = new double[Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        long count = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var used = Environment.CpuUsage.TotalTime;
            var decisions = Round(requests, decide);
            rates[i] = decisions / (Environment.CpuUsage.TotalTime - used).TotalSeconds;
            count += decisions;
        }

        // The clock readings of the rounds allocate nothing themselves.
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var latencies = Latencies(requests, decide);
        Array.Sort(rates);
        return new Measurement(rates[Rounds / 2], At(latencies, 0.5), At(latencies, 0.99), latencies[^1], (double)bytes / count);
    }

    private static long Round(AuthorizationRequest[] requests, Func<AuthorizationRequest, int> decide)
    {
        var start = Stopwatch.GetTimestamp();
        long decisions = 0;
        do
        {
            foreach (var request in requests)
            {
                decide(request);
            }

            decisions += requests.Length;
        }
        while (Stopwatch.GetElapsedTime(start) < RoundTime);

        return decisions;
    }

    /// <summary>The least time of each request over many rounds: what it costs, without what the machine did meanwhile.</summary>
    private static double[] Latencies(AuthorizationRequest[] requests, Func<AuthorizationRequest, int> decide)
    {
        var clock = ClockCost();
        var least = new double[requests.Length];
        Array.Fill(least, double.MaxValue);
        for (var round = 0; round < 30; round++)
        {
            for (var i = 0; i < requests.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                decide(requests[i]);
                var ticks = Stopwatch.GetTimestamp() - start;
                least[i] = Math.Min(least[i], Math.Max(0, (ticks * 1e9 / Stopwatch.Frequency) - clock));
            }
        }

        Array.Sort(least);
        return least;
    }

    private static double ClockCost()
    {
        var least = long.MaxValue;
        for (var i = 0; i < 10_000; i++)
        {
            var start = Stopwatch.GetTimestamp();
            least = Math.Min(least, Stopwatch.GetTimestamp() - start);
        }

        return least * 1e9 / Stopwatch.Frequency;
    }

    private static double At(double[] sorted, double fraction) => sorted[(int)(fraction * (sorted.Length - 1))];
}
