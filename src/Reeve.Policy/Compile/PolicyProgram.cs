namespace Reeve.Policy.Compile;

/// <summary>The statements of one policy, or of many, indexed by effect and action.</summary>
internal sealed record PolicyProgram(ActionIndex Denies, ActionIndex Allows)
{
    public static PolicyProgram Build(IEnumerable<StatementProgram> statements)
    {
        var denies = new List<StatementProgram>();
        var allows = new List<StatementProgram>();
        foreach (var statement in statements)
        {
            (statement.IsAllow ? allows : denies).Add(statement);
        }

        return new PolicyProgram(ActionIndex.Build(denies), ActionIndex.Build(allows));
    }
}
