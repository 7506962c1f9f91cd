using Reeve.Iam.Storage;

namespace Reeve.Iam.Commits;

/// <summary>
/// Keeps revisions short: each becomes one row of the change log, which the store and its database hold whole, several times over, when they write
/// and when they verify it. An imported account is many revisions; one transaction still writes all of them or none.
/// </summary>
internal static class RevisionParts
{
    // Under what the runtime keeps among its large objects, which it gives back late.
    private const int LimitBytes = 64 << 10;

    /// <summary>The writes as those of as few revisions as fit, in order. A write that is longer than a revision should be is one by itself.</summary>
    public static IReadOnlyList<IReadOnlyList<EntityWrite>> Of(EntityWrite[] writes)
    {
        var parts = new List<IReadOnlyList<EntityWrite>>();
        var (start, bytes) = (0, 0);
        for (var index = 0; index < writes.Length; index++)
        {
            var length = writes[index].Key.Length + (writes[index].Body?.Length ?? 0);
            if (index > start && bytes + length > LimitBytes)
            {
                parts.Add(new ArraySegment<EntityWrite>(writes, start, index - start));
                (start, bytes) = (index, 0);
            }

            bytes += length;
        }

        parts.Add(new ArraySegment<EntityWrite>(writes, start, writes.Length - start));
        return parts;
    }
}
