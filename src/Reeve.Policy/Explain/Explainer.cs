using System.Collections.Immutable;
using Reeve.Policy.Compile;
using Reeve.Policy.Evaluate;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Explain;

/// <summary>Says why a request was decided as it was.</summary>
internal static class Explainer
{
    public static Explanation Explain(AuthorizationRequest request, Decision decision)
    {
        var traces = ImmutableArray.CreateBuilder<StatementTrace>();
        var missing = new KeyList();
        if (FaultRules.IsWithinBounds(request))
        {
            var evaluation = new Evaluation(request, AsciiFold.ToLower(request.Action));
            foreach (var participant in Participants.Of(request))
            {
                var lines = participant.Applied.Policy.IndexLines();
                foreach (var statement in participant.Applied.Policy.Statements)
                {
                    traces.Add(StatementTracer.Trace(participant, lines, statement, ref evaluation));
                    MissingKeys.Add(missing, statement, ref evaluation);
                }
            }
        }

        ImmutableArray<StatementTrace> deciding = [.. traces.Where(trace => Decides(trace, decision))];
        return new Explanation
        {
            Decision = decision,
            Reason = ReasonText.For(request, decision, deciding),
            DecidingStatements = deciding,
            Statements = traces.ToImmutable(),
            MissingContextKeys = missing.ToImmutable(),
        };
    }

    private static bool Decides(StatementTrace trace, Decision decision) => trace.IsMatch && decision.Outcome switch
    {
        DecisionOutcome.ExplicitDeny => !trace.IsAllow,
        DecisionOutcome.Allowed => trace.IsAllow,
        _ => false,
    };
}
