using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Operations;

namespace Reeve.Iam.Audit;

/// <summary>A call that has been decided, as its events tell of it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Caller">Who made it.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="At">When.</param>
/// <param name="Result">How it ended.</param>
internal sealed record AuditedCall(BoundCall Call, Caller Caller, RequestOrigin Origin, DateTimeOffset At, Result<CallOutcome> Result)
{
    /// <summary>The role that it has assumed, or null.</summary>
    public string? AssumedRoleArn => (Result as Result<CallOutcome>.Ok)?.Value.AssumedRoleArn;
}
