using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>Statements of which another with the same effect says all.</summary>
internal sealed class RedundantStatement : ILintRule
{
    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "RedundantStatement", FindingSeverity.Warning, "Another statement with the same effect covers all of this one.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject)
    {
        var cover = new StatementCover(subject.Work);
        var isRedundant = new bool[subject.Statements.Length];

        // From the last, so that of two that say the same the later is redundant; what is redundant makes nothing else so.
        for (var i = subject.Statements.Length - 1; i >= 0 && !subject.Work.IsSpent; i--)
        {
            if (FindCovering(subject.Statements, i, isRedundant, cover) is { } covering)
            {
                isRedundant[i] = true;
                yield return new Finding($"Statement[{subject.Statements[covering].Model.Index}] covers all of this statement.", subject.Statements[i].Model.Start);
            }
        }
    }

    private static int? FindCovering(StatementSubject[] statements, int index, bool[] isRedundant, StatementCover cover)
    {
        for (var other = 0; other < statements.Length; other++)
        {
            if (other != index
                && !isRedundant[other]
                && statements[other].IsAllow == statements[index].IsAllow
                && cover.Covers(statements[other].Model, statements[index].Model))
            {
                return other;
            }
        }

        return null;
    }
}
