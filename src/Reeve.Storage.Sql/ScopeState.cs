using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql;

/// <summary>The row of a scope.</summary>
/// <param name="Scope">Its name.</param>
/// <param name="Revision">The revision that it is at, from 1.</param>
/// <param name="ChainHash">The hash of its latest change.</param>
/// <param name="Entities">The digest of the checksums of its entities.</param>
internal sealed record ScopeState(string Scope, long Revision, byte[] ChainHash, MultisetDigest Entities);
