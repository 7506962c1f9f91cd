using System.Diagnostics;

namespace Reeve.Load;

/// <summary>What a run measured.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">The median latency, in microseconds.</param>
/// <param name="P99">The latency that one answer in a hundred exceeds, in microseconds.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99)
{
    public static LoadResult Of(long[] latencies, TimeSpan elapsed)
    {
        Array.Sort(latencies);
        return new(latencies.Length / elapsed.TotalSeconds, At(latencies, 0.50), At(latencies, 0.99));
    }

    private static double At(long[] sorted, double share) => sorted.Length == 0
        ? 0
        : sorted[(int)(share * (sorted.Length - 1))] * 1e6 / Stopwatch.Frequency;
}
