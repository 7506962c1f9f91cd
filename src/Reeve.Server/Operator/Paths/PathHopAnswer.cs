using Reeve.Iam.Paths;
using Reeve.Policy;
using Reeve.Server.ServiceApi.Decisions;

namespace Reeve.Server.Operator.Paths;

/// <summary>One step of a path.</summary>
/// <param name="Actor">The ARN of who does it.</param>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resource that it was decided on.</param>
/// <param name="ResourceAssumed">Whether that resource was not asked for: it stands for those that the service's action takes.</param>
/// <param name="Conditional">Whether it depends on condition keys that are not known.</param>
/// <param name="Undecided">Whether no request was found that is allowed, while not all were tried: whether there is one is open.</param>
/// <param name="Statements">The statements that allow it.</param>
/// <param name="MissingContextKeys">The condition keys that the policies ask for and that are not known.</param>
/// <param name="When">Condition keys of a request that is allowed, or null where it is allowed whatever they are.</param>
public sealed record PathHopAnswer(
    string Actor,
    string Action,
    string Resource,
    bool ResourceAssumed,
    bool Conditional,
    bool Undecided,
    DecidingStatement[] Statements,
    string[] MissingContextKeys,
    string? When = null)
{
    /// <summary>A step as it is answered.</summary>
    internal static PathHopAnswer Of(PathHop hop) => new(
        hop.Actor,
        hop.Action,
        hop.Finding.Resource,
        hop.IsResourceAssumed,
        hop.IsConditional,
        hop.Finding.Certainty is AccessCertainty.Undecided,
        [.. hop.Statements.Select(statement => new DecidingStatement(statement.PolicyName, statement.Index, statement.Sid))],
        [.. hop.Finding.MissingContextKeys],
        hop.Finding.When);
}
