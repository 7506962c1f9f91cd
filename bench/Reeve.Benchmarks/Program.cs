using BenchmarkDotNet.Running;
using Reeve.Benchmarks.Policy;

// `decisions` answers in seconds what the policy engine does; everything else goes to BenchmarkDotNet.
if (args is ["decisions", ..])
{
    return DecisionReport.Run(Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(AuthorizeBenchmark).Assembly).Run(args);
return 0;
