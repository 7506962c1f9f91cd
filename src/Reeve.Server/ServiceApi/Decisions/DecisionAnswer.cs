using Reeve.Policy;

namespace Reeve.Server.ServiceApi.Decisions;

/// <summary>A decision with its reasons.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Decision"><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>.</param>
/// <param name="Reason">The reason in one sentence, for the service's own logs.</param>
/// <param name="Statements">The statements that decide.</param>
/// <param name="Message">What may be told to the caller, in AWS's words; null where it is allowed.</param>
public sealed record DecisionAnswer(string Resource, string Decision, string Reason, DecidingStatement[] Statements, string? Message = null)
{
    /// <summary>The answer of an explanation.</summary>
    internal static DecisionAnswer Of(string resource, Explanation explanation, string? message) => new(
        resource,
        explanation.Decision.Outcome switch
        {
            DecisionOutcome.Allowed => "allowed",
            DecisionOutcome.ExplicitDeny => "explicitDeny",
            _ => "implicitDeny",
        },
        explanation.Reason,
        [.. explanation.DecidingStatements.Select(statement => new DecidingStatement(statement.PolicyName, statement.Index, statement.Sid))],
        message);
}
