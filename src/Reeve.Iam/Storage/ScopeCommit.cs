namespace Reeve.Iam.Storage;

/// <summary>The changes of one scope in a batch: several revisions in a row when commits share a transaction.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="ExpectedRevision">The revision the scope must be at; 0 when it must not exist yet.</param>
/// <param name="Revisions">The revisions, the first becoming <paramref name="ExpectedRevision"/> + 1.</param>
/// <param name="RemoveScope">Whether the scope goes, with all its entities, changes and audit events, after the revisions are checked.</param>
public sealed record ScopeCommit(string Scope, long ExpectedRevision, IReadOnlyList<RevisionWrite> Revisions, bool RemoveScope = false);
