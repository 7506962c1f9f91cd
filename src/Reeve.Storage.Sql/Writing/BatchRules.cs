using System.Buffers;
using Reeve.Iam.Storage;

namespace Reeve.Storage.Sql.Writing;

/// <summary>What a caller must have got right before a transaction is begun for it.</summary>
internal static class BatchRules
{
    private const int LongestScope = 64;

    private static readonly SearchValues<char> ScopeCharacters =
        SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    public static void Check(CommitBatch batch)
    {
        var scopes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var commit in batch.Commits)
        {
            CheckScope(commit.Scope);
            if (!scopes.Add(commit.Scope))
            {
                throw new ArgumentException($"The batch commits scope '{commit.Scope}' twice.", nameof(batch));
            }

            foreach (var revision in commit.Revisions)
            {
                if (revision.Audit is { } audit)
                {
                    CheckScope(audit.Scope);
                }
            }
        }

        foreach (var audit in batch.Audit)
        {
            CheckScope(audit.Scope);
        }
    }

    /// <summary>A scope is an account id or a plain ASCII word, so that no database can compare it in any way but byte by byte.</summary>
    private static void CheckScope(string scope)
    {
        if (scope.Length is 0 or > LongestScope || scope.AsSpan().ContainsAnyExcept(ScopeCharacters))
        {
            throw new ArgumentException($"'{scope}' is not the name of a scope.", nameof(scope));
        }
    }
}
