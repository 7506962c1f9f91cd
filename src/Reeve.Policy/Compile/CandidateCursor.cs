namespace Reeve.Policy.Compile;

/// <summary>Walks the statements of an <see cref="ActionIndex"/> whose Action or NotAction matches, without allocating.</summary>
internal struct CandidateCursor
{
    private const int AtExact = 0;
    private const int AtPatterns = 1;
    private const int AtAlways = 2;

    private int _stage;
    private int _entry;

    /// <summary>Where a walk begins.</summary>
    public static CandidateCursor Start => new() { _entry = -1 };

    /// <summary>Steps to the next statement; false at the end.</summary>
    public bool MoveNext(ActionIndex index, in ActionText action, out StatementProgram statement)
    {
        if (_stage == AtExact)
        {
            _entry = _entry < 0 ? index.FirstExact(action) : index.NextExact(_entry, action);
            if (_entry >= 0)
            {
                statement = index.Exact(_entry);
                return true;
            }

            _stage = AtPatterns;
        }

        return _stage == AtPatterns && MoveNextPattern(index, action, out statement) || MoveNextAlways(index, action, out statement);
    }

    private bool MoveNextPattern(ActionIndex index, in ActionText action, out StatementProgram statement)
    {
        while ((_entry = _entry < 0 ? index.FirstPattern(action) : index.NextPattern(_entry, action)) >= 0)
        {
            ref readonly var entry = ref index.Pattern(_entry);
            if (entry.Names.Matches(action.Name))
            {
                statement = entry.Statement;
                return true;
            }
        }

        _stage = AtAlways;
        _entry = 0;
        statement = null!; // not read: the walk goes on in the next stage
        return false;
    }

    private bool MoveNextAlways(ActionIndex index, in ActionText action, out StatementProgram statement)
    {
        while (_entry < index.Always.Length)
        {
            statement = index.Always[_entry++];
            if (statement.ActionMatches(action))
            {
                return true;
            }
        }

        statement = null!; // not read: the walk is over
        return false;
    }
}
