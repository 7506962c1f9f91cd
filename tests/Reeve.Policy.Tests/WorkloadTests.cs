using Reeve.Policy.Tests.Workloads;

namespace Reeve.Policy.Tests;

public sealed class WorkloadTests
{
    [Fact]
    public void Every_request_of_the_recorded_workload_gets_its_decision()
    {
        if (WorkloadFile.Find() is not { } path)
        {
            TestContext.Current.TestOutputHelper?.WriteLine("The recorded workload is not here; the generated one covers the same ground.");
            return;
        }

        foreach (var shape in WorkloadFile.Read(path))
        {
            var wrong = shape.Cases.Where(c => Authorizer.Decide(c.Request).Outcome != c.Expected).ToList();
            Assert.True(wrong.Count == 0, $"{shape.Name}: {wrong.Count} wrong, first {Describe(wrong.FirstOrDefault())}");
            Assert.All(shape.Cases, c => Assert.Equal(c.Expected, PlainScan.Decide(c.Request)));
        }
    }

    [Fact]
    public void Every_request_of_the_generated_workload_is_decided_as_a_walk_over_all_statements_decides()
    {
        foreach (var shape in WorkloadGenerator.All())
        {
            var outcomes = shape.Cases.GroupBy(c => c.Expected).ToDictionary(group => group.Key, group => group.Count());

            Assert.All(shape.Cases, c => Assert.Equal(c.Expected, Authorizer.Decide(c.Request).Outcome));
            Assert.True(shape.Name == "adversarial" || outcomes.Count == 3, shape.Name);
        }
    }

    private static string Describe(WorkloadCase? found) => found is null
        ? ""
        : $"{found.Request.Principal.Arn} {found.Request.Action} {found.Request.Resource}: {Authorizer.Decide(found.Request)} instead of {found.Expected}";
}
