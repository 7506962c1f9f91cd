using CsCheck;
using Reeve.Catalog.ManagedPolicies;

namespace Reeve.Catalog.Tests.ManagedPolicies;

public sealed class ArchiveConcurrencyTests
{
    private const int Readers = 8;

    [Fact]
    public async Task Readers_that_come_at_once_each_get_the_document_that_they_asked_for()
    {
        var archive = new AwsManagedPolicyArchive(() => EmbeddedFile.Open(EmbeddedFile.ManagedPolicies));
        using var start = new Barrier(Readers);

        var readings = await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return ReadAll(archive, startAt: reader * 200);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        var expected = ReadAll(AwsManagedPolicyArchive.Shared, startAt: 0);
        Assert.All(readings, reading => Assert.Equal(expected, reading));
    }

    [Fact]
    public void The_order_of_reading_does_not_matter()
    {
        var archive = AwsManagedPolicyArchive.Shared;
        var first = ReadAll(archive, startAt: 0);

        Gen.Int[0, archive.All.Count - 1].Array[1, 20].Sample(order => order.All(i =>
            archive.FindDocument(archive.All[i].Arn, archive.All[i].DefaultVersionId) == first[archive.All[i].Arn]));
    }

    // The documents in effect, read from one policy on, round to the one before it.
    private static SortedDictionary<string, string?> ReadAll(AwsManagedPolicyArchive archive, int startAt)
    {
        var documents = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < archive.All.Count; i++)
        {
            var policy = archive.All[(startAt + i) % archive.All.Count];
            documents[policy.Arn] = archive.FindDocument(policy.Arn, policy.DefaultVersionId);
        }

        return documents;
    }
}
