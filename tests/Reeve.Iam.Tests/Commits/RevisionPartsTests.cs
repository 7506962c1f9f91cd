using CsCheck;
using Reeve.Iam.Accounts;
using Reeve.Iam.Commits;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Commits;

public sealed class RevisionPartsTests
{
    private const int Limit = 64 << 10;

    private static readonly Gen<EntityWrite[]> Writes = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[-1, 100_000], (number, length) =>
        new EntityWrite(EntityKind.Role, Samples.Number(number), length < 0 ? default(ReadOnlyMemory<byte>?) : new byte[length])).Array[0, 12];

    [Fact]
    public void The_parts_are_everything_in_order_and_as_few_as_fit() => Writes.Sample(
        writes =>
        {
            var parts = RevisionParts.Of(writes);

            Assert.Equal(writes, parts.SelectMany(part => part));
            Assert.All(parts, part => Assert.True(part.Count <= 1 || Length(part) <= Limit));
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.True(Length([.. pair.First, pair.Second[0]]) > Limit));
        },
        iter: 200);

    [Fact]
    public void Nothing_is_one_revision_all_the_same() => Assert.Empty(Assert.Single(RevisionParts.Of([])));

    [Fact]
    public void An_account_that_is_long_is_committed_as_several_revisions_with_one_event()
    {
        var before = new Scene().Account;
        var after = before.With([.. Enumerable.Range(0, 200).Select(number => Samples.Role("r" + Samples.Number(number)) with { Description = new string('x', 1000) })]);
        var session = new CommitSession(AccountDirectory.Empty, ServiceDirectory.Empty, static _ => null, static () => DateTimeOffset.UnixEpoch);

        session.Stage(after, null);
        session.StageEventOfChange(new(before.Id, DateTimeOffset.UnixEpoch, "{}"u8.ToArray()));

        var commit = Assert.Single(session.ToBatch().Commits);
        Assert.InRange(commit.Revisions.Count, 4, 8);
        Assert.Equal(before.Revision, commit.ExpectedRevision);
        Assert.Equal(after.Pending.Select(change => change.Key), commit.Revisions.SelectMany(revision => revision.Writes).Select(write => write.Key));
        Assert.Single(commit.Revisions, revision => revision.Audit is not null);
        var settled = session.Find(before.Id)!; // not null: it was staged
        Assert.Equal(before.Revision + commit.Revisions.Count, settled.Revision);
        Assert.Empty(settled.Pending);
    }

    private static int Length(IEnumerable<EntityWrite> writes) => writes.Sum(write => write.Key.Length + (write.Body?.Length ?? 0));
}
