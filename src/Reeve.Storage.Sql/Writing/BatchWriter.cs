using Reeve.Iam.Storage;
using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql.Writing;

/// <summary>Writes a batch inside a transaction that somebody else began and will end.</summary>
/// <remarks>
/// 1. Hold every scope against the revision expected; stop when one moved.
/// 2. Per scope and revision: the audit event, then the change, chained to the one before and to the event.
/// 3. Per scope and entity: the last write, taking the old checksum out of the digest and putting the new one in.
/// 4. Per scope: its row. 5. The audit events that belong to no change. 6. Scopes that go, with what the batch wrote of them.
/// 7. The state of the store.
/// </remarks>
internal sealed class BatchWriter(WriteStatements statements)
{
    private readonly RowHasher _hasher = new();
    private readonly PendingEntities _pending = new();

    /// <summary>The scopes that moved, or null with the state after the batch.</summary>
    public async ValueTask<(IReadOnlyList<string>? Moved, StoreState State)> WriteAsync(
        CommitBatch batch, StoreState before, CancellationToken cancellationToken)
    {
        var scopes = new ScopeState?[batch.Commits.Count];
        if (await FindMovedAsync(batch.Commits, scopes, cancellationToken) is { } moved)
        {
            return (moved, before);
        }

        var state = before.Next();
        for (var i = 0; i < scopes.Length; i++)
        {
            state = await WriteScopeAsync(state, batch.Commits[i], scopes[i], cancellationToken);
        }

        foreach (var audit in batch.Audit)
        {
            (state, _) = await InsertAuditAsync(state, audit, cancellationToken);
        }

        for (var i = 0; i < scopes.Length; i++)
        {
            state = await RemoveScopeAsync(state, batch.Commits[i], scopes[i], cancellationToken);
        }

        await statements.WriteState.RunAsync(state, cancellationToken);
        return (null, state);
    }

    private async ValueTask<IReadOnlyList<string>?> FindMovedAsync(
        IReadOnlyList<ScopeCommit> commits, ScopeState?[] scopes, CancellationToken cancellationToken)
    {
        List<string>? moved = null;
        for (var i = 0; i < commits.Count; i++)
        {
            scopes[i] = await statements.SelectScope.RunAsync(commits[i].Scope, cancellationToken);
            if ((scopes[i]?.Revision ?? 0) != commits[i].ExpectedRevision)
            {
                (moved ??= []).Add(commits[i].Scope);
            }
        }

        return moved;
    }

    private async ValueTask<StoreState> WriteScopeAsync(
        StoreState state, ScopeCommit commit, ScopeState? before, CancellationToken cancellationToken)
    {
        if (commit.Revisions.Count == 0 || commit.RemoveScope)
        {
            return state;
        }

        var after = before ?? new ScopeState(commit.Scope, 0, _hasher.BeforeFirstChange(commit.Scope), default);
        _pending.Clear();
        foreach (var revision in commit.Revisions)
        {
            (state, after) = await AppendAsync(state, after, revision, cancellationToken);
        }

        foreach (var ((kind, key), (revision, body)) in _pending)
        {
            var entities = await WriteEntityAsync(after, revision, new EntityWrite(kind, key, body), cancellationToken);
            after = after with { Entities = entities };
        }

        await statements.WriteScope.RunAsync(after, cancellationToken);
        return state with { Scopes = Without(state.Scopes, before).Add(_hasher.Scope(after)) };
    }

    private async ValueTask<(StoreState State, ScopeState Scope)> AppendAsync(
        StoreState state, ScopeState scope, RevisionWrite write, CancellationToken cancellationToken)
    {
        var auditHash = Array.Empty<byte>();
        if (write.Audit is { } audit)
        {
            (state, auditHash) = await InsertAuditAsync(state, audit, cancellationToken);
        }

        var revision = scope.Revision + 1;
        foreach (var entity in write.Writes)
        {
            _pending.Add(revision, entity);
        }

        var at = write.At.UtcTicks;
        var body = ChangeBody.Encode(write.Writes);
        var hash = _hasher.Change(scope.ChainHash, scope.Scope, revision, at, auditHash, body);
        await statements.InsertChange.RunAsync(scope.Scope, revision, at, auditHash, hash, body, cancellationToken);
        return (state, scope with { Revision = revision, ChainHash = hash });
    }

    private async ValueTask<MultisetDigest> WriteEntityAsync(
        ScopeState scope, long revision, EntityWrite write, CancellationToken cancellationToken)
    {
        var key = CanonicalBuffer.Encode(write.Key);
        var digest = scope.Entities;
        var old = await statements.SelectEntityChecksum.RunAsync(scope.Scope, write.Kind, key, cancellationToken);
        if (old is not null)
        {
            digest = digest.Subtract(old);
        }

        if (write.Body is { } body)
        {
            var checksum = _hasher.Entity(scope.Scope, (long)write.Kind, key, revision, body.Span);
            await statements.WriteEntity.RunAsync(
                scope.Scope, write.Kind, key, revision, checksum, Bytes.ToDriver(body), cancellationToken);
            return digest.Add(checksum);
        }

        if (old is not null)
        {
            await statements.DeleteEntity.RunAsync(scope.Scope, write.Kind, key, cancellationToken);
        }

        return digest;
    }

    private async ValueTask<(StoreState State, byte[] Hash)> InsertAuditAsync(
        StoreState state, AuditRow audit, CancellationToken cancellationToken)
    {
        var sequence = state.AuditSequence + 1;
        var at = audit.At.UtcTicks;
        var hash = _hasher.Audit(sequence, audit.Scope, at, audit.Body.Span);
        await statements.InsertAudit.RunAsync(sequence, audit.Scope, at, hash, Bytes.ToDriver(audit.Body), cancellationToken);
        var after = state with { AuditSequence = sequence, AuditCount = state.AuditCount + 1, Audit = state.Audit.Add(hash) };
        return (after, hash);
    }

    private async ValueTask<StoreState> RemoveScopeAsync(
        StoreState state, ScopeCommit commit, ScopeState? before, CancellationToken cancellationToken)
    {
        if (!commit.RemoveScope)
        {
            return state;
        }

        state = await statements.SelectAuditHashes.SubtractAsync(state, commit.Scope, cancellationToken);
        foreach (var statement in statements.ForgetScope)
        {
            await statement.RunAsync(commit.Scope, cancellationToken);
        }

        return state with { Scopes = Without(state.Scopes, before) };
    }

    private MultisetDigest Without(MultisetDigest scopes, ScopeState? scope) =>
        scope is null ? scopes : scopes.Subtract(_hasher.Scope(scope));
}
