using Reeve.Policy.Syntax;

namespace Reeve.Policy.Validate;

/// <summary>What is wrong and at which offset, before lines are counted.</summary>
internal sealed record Finding(string Message, int Offset)
{
    /// <summary>What exactly, in our words, where AWS's say next to nothing. It is for people who correct a policy, not for the wire.</summary>
    public string? Detail { get; init; }

    /// <summary>The finding with its line and column in the document.</summary>
    public PolicyFault In(string document)
    {
        var (line, column) = TextPosition.Of(document, Offset);
        return new PolicyFault(Message, line, column);
    }
}
