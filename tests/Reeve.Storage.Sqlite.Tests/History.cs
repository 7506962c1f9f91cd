using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Sqlite.Tests;

/// <summary>A small store with something of everything in it, and all of it in words.</summary>
internal static class History
{
    private static readonly string[] AllScopes = [Account, OtherAccount, Scopes.Directory];

    public static async Task WriteAsync(IAccountStore store)
    {
        await store.CommittedAsync(new CommitBatch(
            [
                Commit(Account, 0, new RevisionWrite(Noon, [Role("a", "one"), Role("b", "two")], Event("made"))),
                Commit(OtherAccount, 0, new RevisionWrite(Noon, [Role("a", new string('x', 3000))], Event("made", scope: OtherAccount))),
            ],
            [Event("read")]));
        await store.CommittedAsync(Account, 1, Role("a", "changed"), NoRole("b"));
        await store.CommittedAsync(Account, 2, [.. Enumerable.Range(0, 30).Select(i => Role($"role-{i}", new string('r', 200)))]);
        await store.CommittedAsync(Scopes.Directory, 0, new EntityWrite(EntityKind.Account, Account, Bytes("x")));
        await store.CommittedAsync(AuditOnly([.. Enumerable.Range(0, 20).Select(i => Event($"event {i} {new string('e', 150)}"))]));
    }

    public static async Task<string> TellAsync(IAccountStore store)
    {
        var told = new List<string>();
        foreach (var scope in AllScopes)
        {
            told.Add(await store.DescribeAsync(scope));
            told.AddRange((await store.ChangesAsync(scope)).Select(change =>
                $"{change.Revision} {change.At:O} {string.Join(", ", change.Writes.Select(write => $"{write.Kind}/{write.Key}={Body(write)}"))}"));
            told.AddRange((await store.AuditAsync(scope)).Select(row => $"{row.Sequence} {row.At:O} {Text(row.Body)}"));
        }

        return string.Join('\n', told);
    }

    private static string Body(EntityWrite write) => write.Body is { } body ? Text(body) : "removed";
}
