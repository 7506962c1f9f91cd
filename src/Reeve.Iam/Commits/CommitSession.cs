using System.Collections.Immutable;
using Reeve.Iam.Accounts;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Persistence;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Commits;

/// <summary>
/// The states that works of one batch see, each on top of those before it, and what they stage. It belongs to the committer's loop.
/// </summary>
internal sealed class CommitSession(
    AccountDirectory directory, ServiceDirectory linkedServices, Func<string, Account?> current, Func<DateTimeOffset> now)
{
    private readonly Dictionary<string, StagedScope> _scopes = new(StringComparer.Ordinal);
    private readonly List<AuditRow> _audit = [];
    private readonly List<KeyValuePair<string, EntityChange>> _written = [];

    /// <summary>The directory, with what is staged.</summary>
    public AccountDirectory Directory { get; private set; } = directory;

    /// <summary>The registered linked services, with what is staged.</summary>
    public ServiceDirectory LinkedServices { get; private set; } = linkedServices;

    /// <summary>Whether nothing is staged.</summary>
    public bool IsEmpty => _scopes.Count == 0 && _audit.Count == 0;

    /// <summary>The accounts as they are once the batch is durable; null for one that is removed.</summary>
    public IEnumerable<KeyValuePair<string, Account?>> Accounts =>
        _scopes.Where(scope => Scopes.IsAccount(scope.Key)).Select(scope => KeyValuePair.Create(scope.Key, scope.Value.Account));

    /// <summary>Every entity that is staged, with its account, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, EntityChange>> Written => _written;

    /// <summary>An account, with what is staged, or null when there is none.</summary>
    public Account? Find(string accountId)
    {
        if (_scopes.TryGetValue(accountId, out var staged))
        {
            return staged.Account;
        }

        return Directory.Entries.ContainsKey(accountId) ? current(accountId) : null;
    }

    /// <summary>Stages the pending changes of an account as its next revision; as several, where they are long.</summary>
    public void Stage(Account after, AuditRow? audit)
    {
        var scope = Scope(after.Id, after.Revision);
        var changes = FinalChanges(after.Pending).ToArray();
        foreach (var entry in changes.Select(change => change.Entity).OfType<AccountEntry>())
        {
            StageEntry(entry);
        }

        // The directory is a scope of its own; with the account it is written in one transaction.
        changes = [.. changes.Where(change => change.Kind is not EntityKind.Account)];
        var (at, parts) = (now(), RevisionParts.Of([.. changes.Select(EntityCodec.ToWrite)]));
        scope.Revisions.AddRange(parts.Select((writes, index) => new RevisionWrite(at, writes, index == 0 ? audit : null)));
        _written.AddRange(changes.Select(change => KeyValuePair.Create(after.Id, change)));
        scope.Account = after.Settled(parts.Count);
    }

    /// <summary>Stages the pending changes of the registered linked services as their next revision.</summary>
    public void Stage(ServiceDirectory after)
    {
        Scope(Scopes.Services, after.Revision).Revisions.Add(new(now(), [.. FinalChanges(after.Pending).Select(EntityCodec.ToWrite)], null));
        LinkedServices = after.Settled();
    }

    /// <summary>
    /// Whether an earlier work of the session removes this account. Its id is free only once that is committed: one batch either
    /// removes a scope or writes it.
    /// </summary>
    public bool IsRemoved(string accountId) => _scopes.TryGetValue(accountId, out var staged) && staged.IsRemoved;

    /// <summary>Stages a new account: its entry in the directory, and its first revision.</summary>
    public void StageNew(AccountEntry entry, Account first)
    {
        StageEntry(entry);
        Stage(first, null);
    }

    /// <summary>Stages the removal of an account with everything that it has.</summary>
    public void StageRemoval(Account account)
    {
        StageDirectory(new(EntityKind.Account, account.Id, null));
        Directory = Directory with { Entries = Directory.Entries.Remove(account.Id) };
        var scope = Scope(account.Id, account.Revision);
        scope.Account = null;
        scope.IsRemoved = true;
    }

    /// <summary>Stages an audit event of a call that changed nothing.</summary>
    public void StageAudit(AuditRow audit) => _audit.Add(audit);

    /// <summary>
    /// Stages the event of what a work has just done in an account: with the account's newest revision where that has none, so that the
    /// change is chained to it.
    /// </summary>
    public void StageEventOfChange(AuditRow audit)
    {
        if (_scopes.TryGetValue(audit.Scope, out var scope) && scope.Revisions is [.., { Audit: null } last])
        {
            scope.Revisions[^1] = last with { Audit = audit };
        }
        else
        {
            _audit.Add(audit);
        }
    }

    /// <summary>Everything that is staged, as one batch.</summary>
    public CommitBatch ToBatch() => new(
        [.. _scopes.Select(scope => new ScopeCommit(scope.Key, scope.Value.Expected, Bundled(scope.Value.Revisions), scope.Value.IsRemoved))],
        [.. AuditBundle.Of(_audit)]);

    // The events of a scope's revisions go in with the first of them, whose change is chained to them.
    private static List<RevisionWrite> Bundled(List<RevisionWrite> revisions)
    {
        if (revisions.Count <= 1)
        {
            return revisions;
        }

        var rows = AuditBundle.Of([.. revisions.Select(revision => revision.Audit).OfType<AuditRow>()]).ToArray();
        return [.. revisions.Select((revision, index) => revision with { Audit = index < rows.Length ? rows[index] : null })];
    }

    // An operation may put an entity more than once; the last one counts.
    private static IEnumerable<EntityChange> FinalChanges(ImmutableList<EntityChange> pending) => pending.Count == 1
        ? pending
        : Enumerable.Reverse(pending).DistinctBy(change => (change.Kind, change.Key)).Reverse(); // not the list's own, which makes a list for each

    private void StageEntry(AccountEntry entry)
    {
        StageDirectory(new(EntityKind.Account, entry.AccountId, EntityCodec.Write(EntityKind.Account, entry)));
        Directory = Directory with { Entries = Directory.Entries.SetItem(entry.AccountId, entry) };
    }

    private void StageDirectory(EntityWrite write)
    {
        Scope(Scopes.Directory, Directory.Revision).Revisions.Add(new(now(), [write], null));
        Directory = Directory with { Revision = Directory.Revision + 1 };
    }

    private StagedScope Scope(string name, long revision)
    {
        if (!_scopes.TryGetValue(name, out var scope))
        {
            _scopes.Add(name, scope = new(revision));
        }

        return scope;
    }

    private sealed class StagedScope(long expected)
    {
        public long Expected { get; } = expected;

        public List<RevisionWrite> Revisions { get; } = [];

        public Account? Account { get; set; }

        public bool IsRemoved { get; set; }
    }
}
