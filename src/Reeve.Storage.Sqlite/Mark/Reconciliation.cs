using Reeve.Iam.Storage;
using Reeve.Storage.Sql;

namespace Reeve.Storage.Sqlite.Mark;

/// <summary>Decides whether a sound database is also the latest one.</summary>
internal static class Reconciliation
{
    /// <summary>What is wrong with opening this state, or null. A database ahead of the mark is right: a crash came between the two.</summary>
    public static string? Objection(StoreState state, MarkSlot? mark)
    {
        if (mark is null)
        {
            return state.Sequence == 0
                ? null
                : $"it holds {state.Sequence} transactions, but the file that says how many were acknowledged is missing or unreadable";
        }

        // Nothing was ever acknowledged: a crash while the store was being made.
        if (mark.Sequence == 0)
        {
            return null;
        }

        if (!mark.StoreId.AsSpan().SequenceEqual(state.StoreId))
        {
            return "it is not the database that this data directory belongs to";
        }

        if (state.Sequence < mark.Sequence)
        {
            return $"it is older than what was acknowledged: it ends at transaction {state.Sequence}, acknowledged were {mark.Sequence}";
        }

        return state.Sequence == mark.Sequence && !mark.Hash.AsSpan().SequenceEqual(state.Hash)
            ? $"its transaction {state.Sequence} is not the one that was acknowledged"
            : null;
    }

    /// <summary>The refusal of a database that is not the latest, worded for the operator.</summary>
    public static StoreDamagedException Refuse(string database, string objection) => new(
        $"The database '{database}' is refused: {objection}. Changes that callers were told of, revocations among them, would be undone. "
        + "Keep a copy of the data directory. If you restored a backup on purpose, accept the restored database when opening it, once.");
}
