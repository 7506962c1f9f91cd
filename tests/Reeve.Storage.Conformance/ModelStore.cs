using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>The store contract in its simplest form: dictionaries.</summary>
internal sealed class ModelStore
{
    private static readonly string[] AllScopes = [Account, OtherAccount, Scopes.Directory];

    private readonly Dictionary<string, List<RevisionWrite>> _scopes = [];
    private readonly List<AuditRow> _audit = [];

    /// <summary>Turns offsets into revisions.</summary>
    public CommitBatch Aim(CommitBatch batch) => batch with
    {
        Commits = [.. batch.Commits.Select(commit => commit with { ExpectedRevision = RevisionOf(commit.Scope) + commit.ExpectedRevision })],
    };

    /// <summary>Applies a batch, or returns the scopes that moved.</summary>
    public IReadOnlyList<string> Apply(CommitBatch batch)
    {
        string[] moved = [.. batch.Commits.Where(commit => commit.ExpectedRevision != RevisionOf(commit.Scope)).Select(commit => commit.Scope)];
        if (moved.Length > 0)
        {
            return moved;
        }

        foreach (var commit in batch.Commits.Where(commit => !commit.RemoveScope && commit.Revisions.Count > 0))
        {
            _scopes.TryAdd(commit.Scope, []);
            _scopes[commit.Scope].AddRange(commit.Revisions);
            _audit.AddRange(commit.Revisions.Select(revision => revision.Audit).OfType<AuditRow>());
        }

        _audit.AddRange(batch.Audit);
        foreach (var commit in batch.Commits.Where(commit => commit.RemoveScope))
        {
            _scopes.Remove(commit.Scope);
            _audit.RemoveAll(row => row.Scope == commit.Scope);
        }

        return [];
    }

    public long Prune(DateTimeOffset olderThan) => _audit.RemoveAll(row => row.At < olderThan);

    public async Task AssertEqualAsync(IAccountStore store)
    {
        foreach (var scope in AllScopes)
        {
            Assert.Equal(Describe(scope), await store.DescribeAsync(scope));
            Assert.Equal(
                _scopes.GetValueOrDefault(scope, []).Select((write, i) => Describe(i + 1, write.At, write.Writes)),
                (await store.ChangesAsync(scope, limit: 1000)).Select(row => Describe(row.Revision, row.At, row.Writes)));
            Assert.Equal(
                _audit.Where(row => row.Scope == scope).Reverse().Select(row => (row.At, Text(row.Body))),
                (await store.AuditAsync(scope, limit: 1000)).Select(row => (row.At, Text(row.Body))));
        }
    }

    private static string Describe(long revision, DateTimeOffset at, IReadOnlyList<EntityWrite> writes) =>
        $"{revision} {at:O} " + string.Join(
            ", ",
            writes.Select(write => $"{write.Kind}/{write.Key}={(write.Body is { } body ? Convert.ToHexString(body.Span) : "gone")}"));

    private string Describe(string scope)
    {
        if (!_scopes.TryGetValue(scope, out var revisions))
        {
            return "none";
        }

        var entities = new Dictionary<(EntityKind Kind, string Key), ReadOnlyMemory<byte>?>();
        foreach (var write in revisions.SelectMany(revision => revision.Writes))
        {
            entities[(write.Kind, write.Key)] = write.Body;
        }

        var rows = entities.Where(entity => entity.Value is not null)
            .OrderBy(entity => entity.Key.Kind)
            .ThenBy(entity => entity.Key.Key, StringComparer.Ordinal)
            .Select(entity => $"{entity.Key.Kind}/{entity.Key.Key}={Text(entity.Value!.Value)}"); // Null was filtered out above.
        return $"{revisions.Count}: {string.Join(", ", rows)}";
    }

    private long RevisionOf(string scope) => _scopes.TryGetValue(scope, out var revisions) ? revisions.Count : 0;
}
