namespace Reeve.Server.Startup;

/// <summary>Reeve cannot start, for a reason that its operator can remove: the message says which and how.</summary>
public sealed class StartupException : Exception
{
    /// <summary>A refusal to start.</summary>
    public StartupException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal to start.</summary>
    public StartupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
