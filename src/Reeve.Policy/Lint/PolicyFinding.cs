namespace Reeve.Policy.Lint;

/// <summary>Something in a policy that has to change, or should.</summary>
public sealed record PolicyFinding
{
    /// <summary>The rule that found it.</summary>
    public required FindingRule Rule { get; init; }

    /// <summary>What is wrong, in one sentence. It repeats text of the policy, which may hold any character.</summary>
    public required string Message { get; init; }

    /// <summary>1-based line of the first character of what is at fault.</summary>
    public required int Line { get; init; }

    /// <summary>1-based column of it, in UTF-16 units.</summary>
    public required int Column { get; init; }

    /// <summary>1-based line of what follows the last character of what is at fault.</summary>
    public required int EndLine { get; init; }

    /// <summary>1-based column of what follows it.</summary>
    public required int EndColumn { get; init; }
}
