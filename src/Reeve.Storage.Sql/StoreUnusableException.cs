namespace Reeve.Storage.Sql;

/// <summary>
/// The store cannot be opened, though nothing says that it is damaged: another process has it open, it was made by a newer
/// Reeve, or it is not Reeve's at all. The message says which and what to do.
/// </summary>
public sealed class StoreUnusableException : Exception
{
    /// <summary>No reason given.</summary>
    public StoreUnusableException()
    {
    }

    /// <summary>A reason, worded for the operator.</summary>
    public StoreUnusableException(string message)
        : base(message)
    {
    }

    /// <summary>A reason, worded for the operator, found through another failure.</summary>
    public StoreUnusableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
