using CsCheck;
using Reeve.Policy.Differential.Tests.Random;

namespace Reeve.Policy.Differential.Tests.Workload;

public sealed class WorkloadTests(ITestOutputHelper output)
{
    private readonly Judges _judges = new();

    [Fact]
    public void Engine_and_reference_give_every_decision_of_the_workload()
    {
        if (!File.Exists(Workload.Path))
        {
            TestContext.Current.AddWarning($"There is no {Workload.Path}: a generated workload takes its place, on which the judges need only agree.");
            AgreeOnAGeneratedWorkload();
            return;
        }

        using var workload = Workload.Open();
        var decided = 0;
        foreach (var (input, outcome) in workload.Cases())
        {
            var (engine, reference) = _judges.Ask(input);
            if (engine.Outcome != outcome || reference != engine)
            {
                Assert.Fail($"expected: {outcome}{_judges.Describe(input)}");
            }

            decided++;
        }

        Assert.Equal(4_000, decided);
    }

    [Fact]
    public void Engine_and_reference_agree_on_a_workload_that_is_generated() => AgreeOnAGeneratedWorkload();

    // Like the workload's typical shape: ten policies for each caller, sometimes a boundary.
    private void AgreeOnAGeneratedWorkload() => WorldGen.ManyPolicies.Sample(
        cases => cases.All(_judges.Agree),
        writeLine: output.WriteLine,
        iter: 200,
        print: cases => _judges.Describe(cases.First(input => !_judges.Agree(input))));
}
