using Reeve.Policy.Tests.Workloads;

namespace Reeve.Policy.Tests;

public sealed class AllocationTests
{
    [Fact]
    public void Deciding_allocates_nothing()
    {
        foreach (var shape in WorkloadGenerator.All())
        {
            var requests = shape.Cases.Select(c => c.Request).ToArray();

            // The least of a few rounds: a collection between two may empty the pool of buffers, which is then filled once.
            var least = Enumerable.Range(0, 5).Min(_ => BytesFor(requests));

            Assert.True(least == 0, $"{shape.Name}: {least} bytes");
        }
    }

    private static long BytesFor(AuthorizationRequest[] requests)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var request in requests)
        {
            Authorizer.Decide(request);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
