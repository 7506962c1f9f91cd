using Reeve.Iam.Callers;
using Reeve.Iam.Operations;

namespace Reeve.Iam.Calls;

/// <summary>What a call comes to on one snapshot.</summary>
/// <param name="Caller">Who made it there, or null when the key no longer speaks for anybody.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Result">The outcome or the refusal.</param>
internal sealed record DecidedCall(Caller? Caller, DateTimeOffset At, Result<CallOutcome> Result)
{
    /// <summary>Whether it ended in a refusal by policies.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Seals the reasons of a refusal by policies, when it is told; null for every other end.</summary>
    public Func<string>? Encode { get; init; }

    /// <summary>The result for the caller.</summary>
    /// <param name="revision">The account's revision then.</param>
    public CallResult ToCallResult(long revision) => Result switch
    {
        Result<CallOutcome>.Ok ok => new CallResult.Done(ok.Value, revision),
        Result<CallOutcome>.Failed failed => new CallResult.Refused(failed.Error, Encode?.Invoke()),
        _ => throw new InvalidOperationException("Result is closed."),
    };
}
