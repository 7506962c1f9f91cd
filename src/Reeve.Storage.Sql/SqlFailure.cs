namespace Reeve.Storage.Sql;

/// <summary>What a driver's exception means for the store.</summary>
public enum SqlFailure
{
    /// <summary>Anything else: the outcome of a commit is unknown.</summary>
    Other,

    /// <summary>The database has no room: nothing was written.</summary>
    Full,

    /// <summary>The database found itself damaged.</summary>
    Damaged,
}
