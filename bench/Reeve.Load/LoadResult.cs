using System.Diagnostics;

namespace Reeve.Load;

/// <summary>What a run measured.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">The median latency, in microseconds.</param>
/// <param name="P99">The latency that one answer in a hundred exceeds, in microseconds.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99)
{
    /// <summary>Processor time that the server took for each answer, in microseconds: what other work on the machine changes least.</summary>
    public double ServerTime { get; init; }

    public static LoadResult Of(long[] latencies, TimeSpan elapsed, TimeSpan serverTime)
    {
        Array.Sort(latencies);
        return new(latencies.Length / elapsed.TotalSeconds, At(latencies, 0.50), At(latencies, 0.99))
        {
            ServerTime = serverTime.TotalMicroseconds / Math.Max(1, latencies.Length),
        };
    }

    private static double At(long[] sorted, double share) => sorted.Length == 0
        ? 0
        : sorted[(int)(share * (sorted.Length - 1))] * 1e6 / Stopwatch.Frequency;
}
