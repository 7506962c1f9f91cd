using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>What a call comes to, before it is durable.</summary>
public abstract class CallOutcome
{
    private protected CallOutcome(Account? after) => After = after;

    /// <summary>Whether the answer has a result element; a few operations answer with nothing at all.</summary>
    public abstract bool HasResult { get; }

    /// <summary>Whether audit events show the answer: what a call changed, or the session that it made.</summary>
    public abstract bool IsAudited { get; }

    /// <summary>The role that was assumed, whose account is told of it too; null for every other call.</summary>
    internal abstract string? AssumedRoleArn { get; }

    /// <summary>The account with its pending changes, or null when the call only read.</summary>
    internal Account? After { get; }

    /// <summary>Writes the members of the result.</summary>
    public abstract void WriteResult(IShapeWriter writer);
}
