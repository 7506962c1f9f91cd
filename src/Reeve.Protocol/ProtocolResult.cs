namespace Reeve.Protocol;

/// <summary>The outcome of reading something that a caller sent: its value, or the one error the caller will see.</summary>
/// <typeparam name="T">What was read.</typeparam>
public abstract record ProtocolResult<T>
{
    private ProtocolResult()
    {
    }

    /// <summary>The input was well formed.</summary>
    /// <param name="Value">What was read.</param>
    public sealed record Ok(T Value) : ProtocolResult<T>;

    /// <summary>The input was refused.</summary>
    /// <param name="Error">What the caller is told.</param>
    public sealed record Failed(ProtocolError Error) : ProtocolResult<T>;
}
