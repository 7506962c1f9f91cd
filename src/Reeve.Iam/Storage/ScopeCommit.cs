namespace Reeve.Iam.Storage;

/// <summary>The changes of one scope in a batch: several revisions in a row when commits share a transaction.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="ExpectedRevision">The revision the scope must be at; 0 when it must not exist yet.</param>
/// <param name="Revisions">The revisions, the first becoming <paramref name="ExpectedRevision"/> + 1.</param>
/// <param name="RemoveScope">
/// Whether the scope goes, with all its entities, changes and audit events. It goes last: what the same batch writes of it,
/// <paramref name="Revisions"/> and audit events that name it, goes too. It may be made again, from revision 1.
/// </param>
public sealed record ScopeCommit(string Scope, long ExpectedRevision, IReadOnlyList<RevisionWrite> Revisions, bool RemoveScope = false);
