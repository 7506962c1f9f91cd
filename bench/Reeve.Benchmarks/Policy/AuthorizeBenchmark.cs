using BenchmarkDotNet.Attributes;
using Reeve.Policy;
using Reeve.Policy.Tests.Workloads;

namespace Reeve.Benchmarks.Policy;

/// <summary>What does one decision cost, against walking every statement?</summary>
[MemoryDiagnoser]
public class AuthorizeBenchmark
{
    private IReadOnlyList<WorkloadCase> _cases = [];

    [Params("small", "typical", "large", "adversarial")]
    public string Shape { get; set; } = "typical";

    [GlobalSetup]
    public void Setup() => _cases = WorkloadSource.Load().Shapes.First(shape => shape.Name == Shape).Cases;

    [Benchmark(Baseline = true, OperationsPerInvoke = 1000)]
    public int PlainScan()
    {
        var allowed = 0;
        foreach (var c in _cases)
        {
            allowed += Reeve.Policy.Tests.Workloads.PlainScan.Decide(c.Request) == DecisionOutcome.Allowed ? 1 : 0;
        }

        return allowed;
    }

    [Benchmark(OperationsPerInvoke = 1000)]
    public int Decide()
    {
        var allowed = 0;
        foreach (var c in _cases)
        {
            allowed += Authorizer.Decide(c.Request).IsAllowed ? 1 : 0;
        }

        return allowed;
    }
}
