using Reeve.Iam.Errors;
using Reeve.Iam.Operations;

namespace Reeve.Iam.Calls;

/// <summary>How a call ended.</summary>
public abstract record CallResult
{
    private CallResult()
    {
    }

    /// <summary>It was done, and what it changed is durable.</summary>
    /// <param name="Outcome">The answer.</param>
    /// <param name="Revision">The account's revision that the answer was made from, or that the change made.</param>
    public sealed record Done(CallOutcome Outcome, long Revision) : CallResult;

    /// <summary>It was refused, and nothing was written.</summary>
    /// <param name="Error">What the caller sees.</param>
    /// <param name="EncodedAuthorizationMessage">Why policies refuse it, sealed for those who may call DecodeAuthorizationMessage; null where none do.</param>
    public sealed record Refused(IamError Error, string? EncodedAuthorizationMessage = null) : CallResult;
}
