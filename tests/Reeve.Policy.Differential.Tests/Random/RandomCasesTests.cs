using CsCheck;

namespace Reeve.Policy.Differential.Tests.Random;

/// <summary>
/// 20,000 worlds of ten requests by default, 300,000 with <c>REEVE_LONG=1</c>. A failure prints its seed, to be set as <c>CsCheck_Seed</c>, and the first
/// case of the smallest world on which the judges differ.
/// </summary>
public sealed class RandomCasesTests(ITestOutputHelper output)
{
    private readonly Judges _judges = new();

    [Fact]
    public void Engine_and_reference_agree_on_random_cases()
    {
        WorldGen.Cases.Sample(
            cases => cases.All(_judges.Agree),
            writeLine: output.WriteLine,
            iter: RunLength.Worlds,
            print: cases => _judges.Describe(cases.First(input => !_judges.Agree(input))));
    }
}
