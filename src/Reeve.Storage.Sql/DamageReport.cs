using Reeve.Iam.Storage;

namespace Reeve.Storage.Sql;

/// <summary>Words damage for the operator: what, where, what to do.</summary>
internal sealed class DamageReport(string database)
{
    public StoreDamagedException Found(string what, Exception? cause = null)
    {
        var message = $"The database '{database}' is damaged: {what}. Nothing is served from it. "
            + "Keep a copy of the data directory, restore it from a backup, and accept the restored database when opening it.";
        return cause is null ? new StoreDamagedException(message) : new StoreDamagedException(message, cause);
    }
}
