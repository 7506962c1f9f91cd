namespace Reeve.Iam.Storage;

/// <summary>Stored data is not what was written: a broken hash, a missing entry, or a database older than what was acknowledged.</summary>
public sealed class StoreDamagedException : Exception
{
    /// <summary>Damage without a description.</summary>
    public StoreDamagedException()
    {
    }

    /// <summary>Damage, described for the operator.</summary>
    public StoreDamagedException(string message)
        : base(message)
    {
    }

    /// <summary>Damage, described for the operator, found through another failure.</summary>
    public StoreDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
