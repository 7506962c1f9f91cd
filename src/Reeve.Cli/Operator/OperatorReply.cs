namespace Reeve.Cli.Operator;

/// <summary>What the operator API answers.</summary>
/// <typeparam name="T">What it answers with when it does what was asked.</typeparam>
internal abstract record OperatorReply<T>
{
    private OperatorReply()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Value">The answer.</param>
    /// <param name="Json">The answer as it came.</param>
    public sealed record Done(T Value, string Json) : OperatorReply<T>;

    /// <summary>It is refused.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Message">The sentence.</param>
    public sealed record Refused(string Code, string Message) : OperatorReply<T>;
}
