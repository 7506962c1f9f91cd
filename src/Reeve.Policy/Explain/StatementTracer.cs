using System.Collections.Immutable;
using Reeve.Policy.Compile;
using Reeve.Policy.Evaluate;
using Reeve.Policy.Syntax;

namespace Reeve.Policy.Explain;

/// <summary>Looks at one statement element by element.</summary>
internal static class StatementTracer
{
    public static StatementTrace Trace(Participant participant, LineIndex lines, StatementProgram statement, ref Evaluation evaluation)
    {
        var (startLine, startColumn) = lines.PositionOf(statement.Start);
        var (endLine, endColumn) = lines.PositionOf(statement.End);
        return new StatementTrace
        {
            Kind = participant.Kind,
            PolicyName = participant.Applied.Name,
            Sid = statement.Sid,
            Index = statement.Index,
            IsAllow = statement.IsAllow,
            StartLine = startLine,
            StartColumn = startColumn,
            EndLine = endLine,
            EndColumn = endColumn,
            Mismatches = Mismatches(statement, ref evaluation),
        };
    }

    private static ImmutableArray<StatementMismatch> Mismatches(StatementProgram statement, ref Evaluation evaluation)
    {
        var found = ImmutableArray.CreateBuilder<StatementMismatch>();
        if (statement.MatchPrincipal(evaluation.Principal) == PrincipalMatch.None)
        {
            found.Add(new StatementMismatch(ElementNames.Principal));
        }

        if (!statement.ActionMatches(evaluation.Action))
        {
            found.Add(new StatementMismatch(ElementNames.Action));
        }

        if (!statement.ResourceMatches(ref evaluation))
        {
            found.Add(new StatementMismatch(ElementNames.Resource));
        }

        foreach (var condition in statement.Conditions)
        {
            if (!condition.Matches(evaluation.Context, ref evaluation.IsFaulted))
            {
                found.Add(new StatementMismatch(ElementNames.Condition, condition.OperatorText, condition.Key));
            }
        }

        return found.ToImmutable();
    }
}
