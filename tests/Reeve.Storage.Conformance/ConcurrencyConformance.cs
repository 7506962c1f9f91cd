using System.Globalization;
using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>Readers and writers at the same time.</summary>
public abstract class ConcurrencyConformance : StoreSuite
{
    private const int Revisions = 200;

    [Fact]
    public async Task Readers_see_whole_revisions_while_commits_go_on()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, 0, Numbered(1));

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntilLastAsync(store), Token)).ToArray();
        for (var revision = 1; revision < Revisions; revision++)
        {
            await store.CommittedAsync(Account, revision, Numbered(revision + 1));
        }

        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Of_many_commits_on_one_revision_exactly_one_succeeds()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, 0);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            async () => await store.CommitAsync(Batch(Commit(Account, 1, Revision(Role("winner", $"{i}")))), Token), Token)));

        Assert.Single(outcomes, outcome => outcome is CommitOutcome.Committed);
        Assert.StartsWith("2: Role/winner=", await store.DescribeAsync(), StringComparison.Ordinal);
    }

    // Every entity says the revision that wrote it: an image that mixes two revisions shows.
    private static EntityWrite[] Numbered(long revision) =>
        [.. Enumerable.Range(0, 10).Select(i => Role($"{i}", revision.ToString(CultureInfo.InvariantCulture)))];

    private static async Task ReadUntilLastAsync(IAccountStore store)
    {
        for (var revision = 0L; revision < Revisions;)
        {
            var image = await store.LoadAsync(Account, Token);
            Assert.NotNull(image);
            Assert.True(image.Revision >= revision);
            revision = image.Revision;
            Assert.Equal(10, image.Entities.Count);
            Assert.All(image.Entities, row => Assert.Equal($"{image.Revision}", Text(row.Body)));
        }
    }
}
