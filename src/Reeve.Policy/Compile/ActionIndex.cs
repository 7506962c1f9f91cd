namespace Reeve.Policy.Compile;

/// <summary>
/// Finds the statements that can match an action: by its whole name, by patterns of its service, and those that take every service.
/// Holds statements of one effect, from one policy or many. A statement is met at most twice for one action.
/// </summary>
internal sealed class ActionIndex
{
    private readonly ChainTable<StatementProgram> _exact;
    private readonly ChainTable<PatternEntry> _patterns;

    private ActionIndex(ChainTable<StatementProgram> exact, ChainTable<PatternEntry> patterns, StatementProgram[] always)
    {
        _exact = exact;
        _patterns = patterns;
        Always = always;
        IsEmpty = exact.IsEmpty && patterns.IsEmpty && always.Length == 0;
    }

    /// <summary>Whether there is no statement at all.</summary>
    public bool IsEmpty { get; }

    /// <summary>The statements that no name leads to: <c>"Action": "*"</c> and NotAction.</summary>
    public StatementProgram[] Always { get; }

    public static ActionIndex Build(List<StatementProgram> statements)
    {
        var exactCount = 0;
        var patternCount = 0;
        foreach (var statement in statements)
        {
            exactCount += statement.IsAlwaysCandidate ? 0 : statement.Actions.Exact.Length;
            patternCount += statement.IsAlwaysCandidate ? 0 : statement.Actions.Patterns.Length;
        }

        var exact = new ChainTable<StatementProgram>(exactCount);
        var patterns = new ChainTable<PatternEntry>(patternCount);
        var always = new List<StatementProgram>();
        foreach (var statement in statements)
        {
            if (statement.IsAlwaysCandidate)
            {
                always.Add(statement);
                continue;
            }

            foreach (var name in statement.Actions.Exact)
            {
                exact.Add(name, statement);
            }

            foreach (var group in statement.Actions.Patterns)
            {
                patterns.Add(group.Service, new PatternEntry(statement, group));
            }
        }

        return new ActionIndex(exact, patterns, [.. always]);
    }

    /// <summary>First entry for the whole action; -1 for none.</summary>
    public int FirstExact(in ActionText action) => _exact.First(action.Whole, action.WholeHash);

    public int NextExact(int entry, in ActionText action) => _exact.Next(entry, action.Whole, action.WholeHash);

    public StatementProgram Exact(int entry) => _exact[entry];

    /// <summary>First entry for the action's service; -1 for none.</summary>
    public int FirstPattern(in ActionText action) => _patterns.First(action.Service, action.ServiceHash);

    public int NextPattern(int entry, in ActionText action) => _patterns.Next(entry, action.Service, action.ServiceHash);

    public ref readonly PatternEntry Pattern(int entry) => ref _patterns[entry];

    /// <summary>A statement and its patterns for the service that leads to it.</summary>
    internal readonly record struct PatternEntry(StatementProgram Statement, ActionPatterns Names);
}
