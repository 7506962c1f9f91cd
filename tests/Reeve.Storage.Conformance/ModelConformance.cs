using CsCheck;
using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>Random batches leave the store and a model of it equal, also when it is opened again in between.</summary>
public abstract class ModelConformance : StoreSuite
{
    private static readonly Gen<EntityWrite> Write = Gen.Select(
        OneOf(EntityKind.User, EntityKind.Role, EntityKind.AccessKey),
        OneOf("a", "A", "b", "\u00E9", "e\u0301", "\U0001F600", "\uFFFD"),
        Gen.Byte.Array[0, 40].Null(),
        (kind, key, body) => new EntityWrite(kind, key, body is null ? default(ReadOnlyMemory<byte>?) : body));

    private static readonly Gen<AuditRow> Audit = Gen.Select(
        OneOf(Account, OtherAccount), Gen.Int[0, 100], (scope, second) => Event($"{second}", Noon.AddSeconds(second), scope));

    private static readonly Gen<RevisionWrite> OneRevision = Gen.Select(
        Write.Array[0, 4], Gen.Int[0, 100], Audit.Null(), (writes, second, audit) => new RevisionWrite(
            Noon.AddSeconds(second), [.. writes.DistinctBy(write => (write.Kind, write.Key))], audit));

    // The expected revision is filled in from the model: an offset of 0 is right, any other is stale or ahead.
    private static readonly Gen<ScopeCommit> OneCommit = Gen.Select(
        OneOf(Account, OtherAccount, Scopes.Directory),
        Gen.Frequency((8, Gen.Const(0L)), (1, Gen.Const(-1L)), (1, Gen.Const(2L))),
        OneRevision.Array[0, 5],
        Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))),
        (scope, offset, revisions, remove) => new ScopeCommit(scope, offset, revisions, remove));

    private static readonly Gen<ModelStep> Step = Gen.Frequency(
        (10, Gen.Select(OneCommit.Array[0, 3], Audit.Array[0, 3], (commits, audit) => (ModelStep)new ModelStep.Commit(
            new CommitBatch([.. commits.DistinctBy(commit => commit.Scope)], audit)))),
        (1, Gen.Int[0, 100].Select(second => (ModelStep)new ModelStep.Prune(Noon.AddSeconds(second)))),
        (2, Gen.Const((ModelStep)new ModelStep.Reopen())));

    [Fact]
    public Task Random_batches_leave_the_store_and_its_model_equal() =>
        Step.Array[1, 25].SampleAsync(RunAsync, iter: 30, threads: 1);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private async Task RunAsync(ModelStep[] steps)
    {
        await using var home = await CreateHomeAsync();
        var store = await home.OpenAsync();
        var model = new ModelStore();
        foreach (var step in steps)
        {
            switch (step)
            {
                case ModelStep.Commit commit:
                    var batch = model.Aim(commit.Batch);
                    var outcome = await store.CommitAsync(batch, Token);
                    Assert.Equal(model.Apply(batch), outcome is CommitOutcome.RevisionMoved moved ? moved.Scopes : []);
                    break;
                case ModelStep.Prune prune:
                    Assert.Equal(model.Prune(prune.OlderThan), await store.PruneAuditAsync(prune.OlderThan, Token));
                    break;
                default:
                    await store.DisposeAsync();
                    store = await home.OpenAsync();
                    break;
            }

            await model.AssertEqualAsync(store);
        }

        await store.DisposeAsync();
    }
}
