using System.Collections.Immutable;

namespace Reeve.Iam.Operations;

/// <summary>A parameter of an operation, as its declaration describes it.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Type">What it is, in words: <c>text</c>, <c>list of structures</c>.</param>
/// <param name="IsRequired">Whether the request must give it.</param>
public sealed record MemberDescriptor(string Name, string Type, bool IsRequired)
{
    /// <summary>What it must keep, in words: <c>1 to 64 characters</c>.</summary>
    public ImmutableArray<string> Constraints { get; init; } = [];

    /// <summary>The regular expression that it, or each of its texts, must satisfy, as the service model spells it; null where it is free.</summary>
    public string? Pattern { get; init; }

    /// <summary>What it is when it is not given; null where nothing is declared.</summary>
    public string? Default { get; init; }

    /// <summary>The members of a structure, or of each structure of a list.</summary>
    public ImmutableArray<MemberDescriptor> Members { get; init; } = [];
}
