namespace Reeve.Iam.Generators.Model;

/// <summary>The constraints of a member, as its attributes state them.</summary>
internal sealed record MemberRules
{
    /// <summary>Whether the request must give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How long the text, or each text of the list, may be.</summary>
    public Bounds? Length { get; init; }

    /// <summary>The name of the pattern that the text, or each text of the list, must satisfy.</summary>
    public string? Pattern { get; init; }

    /// <summary>The only values of the text, or of each text of the list; empty where it is free.</summary>
    public EquatableArray<string> OneOf { get; init; }

    /// <summary>What the number may be.</summary>
    public Bounds? ValueRange { get; init; }

    /// <summary>How many members the list may have.</summary>
    public Bounds? Count { get; init; }
}
