using BenchmarkDotNet.Attributes;
using Reeve.Policy;

namespace Reeve.Benchmarks.Policy;

/// <summary>What does it cost to compile a document, and to get it from the cache?</summary>
[MemoryDiagnoser]
public class CompileBenchmark
{
    private readonly PolicyCache _cache = new(16);
    private string _document = "";

    /// <summary>Rough length of the document, in characters.</summary>
    [Params(500, 2_048, 6_144, 60_000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup() => _document = PolicyOfSize.Document(Size);

    [Benchmark(Baseline = true)]
    public CompiledPolicy Compile() => CompiledPolicy.Compile(_document, PolicyKind.Identity);

    [Benchmark]
    public PolicyFault? Validate() => PolicyValidator.Validate(_document, PolicyKind.Identity);

    [Benchmark]
    public CompiledPolicy GetFromCache() => _cache.GetOrCompile(_document, PolicyKind.Identity);
}
