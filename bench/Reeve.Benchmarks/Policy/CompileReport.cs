using System.Diagnostics;
using Reeve.Policy;

namespace Reeve.Benchmarks.Policy;

/// <summary>Time to compile documents of several sizes.</summary>
internal static class CompileReport
{
    public static void Run(TextWriter output)
    {
        DecisionReport.Line(output, $"\ncompile a document: characters, us, us with the checks on saving");
        foreach (var size in new[] { 500, 2_048, 6_144, 60_000 })
        {
            var document = PolicyOfSize.Document(size);
            var compile = Quartile(() => CompiledPolicy.Compile(document, PolicyKind.Identity));
            var validate = Quartile(() => PolicyValidator.Validate(document, PolicyKind.Identity));
            DecisionReport.Line(output, $"{document.Length,8:N0}{compile,14:N1}{compile + validate,14:N1}");
        }
    }

    private static double Quartile(Action action)
    {
        for (var i = 0; i < 500; i++)
        {
            action();
        }

        Thread.Sleep(150); // let the JIT's better code arrive
        var times = new double[401];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        // The lower quartile: other work on the machine only ever adds.
        Array.Sort(times);
        return times[times.Length / 4];
    }
}
