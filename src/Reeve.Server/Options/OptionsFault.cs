namespace Reeve.Server.Options;

/// <summary>One thing that is wrong with the configuration.</summary>
/// <param name="Source">Where it was written: <c>--urls</c>, <c>environment variable REEVE_URLS</c>, <c>reeve.json: urls</c>.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
public sealed record OptionsFault(string Source, string Message)
{
    /// <summary>The source and the message, as they are shown.</summary>
    public override string ToString() => $"{Source}: {Message}";
}
