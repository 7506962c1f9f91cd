using System.Text;

namespace Reeve.Storage.Conformance;

/// <summary>The values that tests commit, and short ways to commit and read them.</summary>
public static class Given
{
    public const string Account = "111122223333";
    public const string OtherAccount = "444455556666";

    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static EntityWrite Role(string name, string body) => new(EntityKind.Role, name, Bytes(body));

    public static EntityWrite NoRole(string name) => new(EntityKind.Role, name, null);

    public static RevisionWrite Revision(params EntityWrite[] writes) => new(Noon, writes, null);

    public static AuditRow Event(string body, DateTimeOffset? at = null, string scope = Account) => new(scope, at ?? Noon, Bytes(body));

    public static CommitBatch Batch(params ScopeCommit[] commits) => new(commits, []);

    public static CommitBatch AuditOnly(params AuditRow[] events) => new([], events);

    public static ScopeCommit Commit(string scope, long expected, params RevisionWrite[] revisions) => new(scope, expected, revisions);

    public static async Task CommittedAsync(this IAccountStore store, CommitBatch batch) =>
        Assert.IsType<CommitOutcome.Committed>(await store.CommitAsync(batch, TestContext.Current.CancellationToken));

    public static Task CommittedAsync(this IAccountStore store, string scope, long expected, params EntityWrite[] writes) =>
        store.CommittedAsync(Batch(Commit(scope, expected, Revision(writes))));

    public static async Task RefusedAsync(this IAccountStore store, CommitBatch batch, params string[] moved)
    {
        var outcome = await store.CommitAsync(batch, TestContext.Current.CancellationToken);
        Assert.Equal(moved, Assert.IsType<CommitOutcome.RevisionMoved>(outcome).Scopes);
    }

    public static async Task<IReadOnlyList<StoredAuditRow>> AuditAsync(
        this IAccountStore store, string scope = Account, long? before = null, int limit = 100) =>
        await store.ReadAuditAsync(scope, before, limit, TestContext.Current.CancellationToken);

    public static async Task<IReadOnlyList<ChangeRow>> ChangesAsync(
        this IAccountStore store, string scope = Account, long after = 0, int limit = 100) =>
        await store.ReadChangesAsync(scope, after, limit, TestContext.Current.CancellationToken);

    /// <summary>A scope in words: <c>2: Role/a=one, Role/b=two</c>, or <c>none</c>.</summary>
    public static async Task<string> DescribeAsync(this IAccountStore store, string scope = Account)
    {
        var image = await store.LoadAsync(scope, TestContext.Current.CancellationToken);
        return image is null
            ? "none"
            : $"{image.Revision}: {string.Join(", ", image.Entities.Select(row => $"{row.Kind}/{row.Key}={Text(row.Body)}"))}";
    }
}
