namespace Reeve.Client;

/// <summary>Reeve could not be reached, or did not answer as Reeve does: whether the call was carried out is not known. Nothing is allowed by it.</summary>
public sealed class ReeveUnavailableException : Exception
{
    /// <summary>An exception without a word.</summary>
    public ReeveUnavailableException()
    {
    }

    /// <summary>An exception that says what happened.</summary>
    /// <param name="message">What happened.</param>
    public ReeveUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that says what happened, and why.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public ReeveUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
