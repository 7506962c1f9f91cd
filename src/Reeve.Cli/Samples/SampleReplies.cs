using Reeve.Cli.Operator;

namespace Reeve.Cli.Samples;

/// <summary>What the samples need of the operator API, which they must get.</summary>
internal static class SampleReplies
{
    /// <summary>The value of a reply.</summary>
    /// <exception cref="OperatorConnectionException">It is a refusal.</exception>
    public static T Get<T>(this OperatorReply<T> reply) => reply switch
    {
        OperatorReply<T>.Done done => done.Value,
        OperatorReply<T>.Refused refused => throw new OperatorConnectionException($"The samples cannot be set up: {refused.Code}: {refused.Message}"),
        _ => throw new InvalidOperationException("OperatorReply is closed."),
    };
}
