using Reeve.Policy.Compile;
using Reeve.Policy.Evaluate;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Tests.Workloads;

/// <summary>
/// Decides within one account by walking every statement of every policy: no index, no early way out. What the index must agree with, and what it
/// is measured against.
/// </summary>
public static class PlainScan
{
    public static DecisionOutcome Decide(AuthorizationRequest request)
    {
        var evaluation = new Evaluation(request, AsciiFold.ToLower(request.Action));
        var (denied, allowed) = Scan(request.IdentityPolicies, ref evaluation);
        var (deniedByBoundary, allowedByBoundary) = request.PermissionsBoundaries is { } boundary
            ? Scan(boundary, ref evaluation)
            : (false, true);
        if (denied || deniedByBoundary)
        {
            return DecisionOutcome.ExplicitDeny;
        }

        return allowed && allowedByBoundary ? DecisionOutcome.Allowed : DecisionOutcome.ImplicitDeny;
    }

    private static (bool Denied, bool Allowed) Scan(PolicySet set, ref Evaluation evaluation)
    {
        var (denied, allowed) = (false, false);
        foreach (var policy in set)
        {
            foreach (var statement in policy.Policy.Statements)
            {
                if (Matches(statement, ref evaluation))
                {
                    denied |= !statement.IsAllow;
                    allowed |= statement.IsAllow;
                }
            }
        }

        return (denied, allowed);
    }

    private static bool Matches(StatementProgram statement, ref Evaluation evaluation) =>
        statement.ActionMatches(evaluation.Action) && statement.RestMatches(ref evaluation);
}
