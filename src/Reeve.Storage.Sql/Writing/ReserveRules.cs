using Reeve.Iam.Storage;
using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql.Writing;

/// <summary>Which batches may use the room that is kept for taking things away while the disk is full.</summary>
internal sealed class ReserveRules(WriteStatements statements)
{
    // Disabling a key writes "Inactive" for "Active": what hardly grows may be a revocation.
    private const int SlightGrowth = 64;

    /// <summary>Whether a batch makes no entity and lets none grow by more than a few bytes.</summary>
    public async ValueTask<bool> OnlyTakesAwayAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        statements.Join(null);
        foreach (var commit in batch.Commits)
        {
            foreach (var write in commit.Revisions.SelectMany(revision => revision.Writes))
            {
                if (!commit.RemoveScope && !await TakesAwayAsync(commit.Scope, write, cancellationToken))
                {
                    return false;
                }
            }
        }

        return batch.Commits.Count > 0;
    }

    private async ValueTask<bool> TakesAwayAsync(string scope, EntityWrite write, CancellationToken cancellationToken)
    {
        if (write.Body is not { } body)
        {
            return true;
        }

        var key = CanonicalBuffer.Encode(write.Key);
        return await statements.SelectEntitySize.RunAsync(scope, write.Kind, key, cancellationToken) is { } size
            && body.Length <= size + SlightGrowth;
    }
}
