using System.Globalization;
using Reeve.Policy;
using Reeve.Policy.Tests.Workloads;

namespace Reeve.Benchmarks.Policy;

/// <summary>The quick mode: every figure of the engine in seconds, a plain scan beside it in the same run.</summary>
internal static class DecisionReport
{
    /// <summary>Writes the report; the exit status says whether every decision was as expected.</summary>
    public static int Run(TextWriter output)
    {
        var workload = WorkloadSource.Load();
        Line(output, $"workload: {workload.Source}");
        Line(output, $"{"shape",-12}{"decisions/s",14}{"p50 ns",9}{"p99 ns",9}{"max us",9}{"B/decision",12}{"scan/s",12}{"ratio",8}{"wrong",7}");
        var wrong = 0;
        foreach (var shape in workload.Shapes)
        {
            wrong += Report(output, shape);
        }

        ScalingReport.Run(output);
        return wrong == 0 ? 0 : 1;
    }

    public static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static int Report(TextWriter output, WorkloadShape shape)
    {
        var requests = shape.Cases.Select(c => c.Request).ToArray();
        var wrong = shape.Cases.Count(c => Authorizer.Decide(c.Request).Outcome != c.Expected);
        var engine = Measurement.Of(requests, static request => (int)Authorizer.Decide(request).Outcome);
        var scan = Measurement.Of(requests, static request => (int)PlainScan.Decide(request));
        Line(
            output,
            $"{shape.Name,-12}{engine.PerSecond,14:N0}{engine.P50,9:N0}{engine.P99,9:N0}{engine.Max / 1000,9:N1}{engine.BytesEach,12:N1}{scan.PerSecond,12:N0}{engine.PerSecond / scan.PerSecond,8:N1}{wrong,7}");
        return wrong;
    }
}
