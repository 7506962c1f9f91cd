namespace Reeve.Iam.Generators.Model;

/// <summary>One member of a shape.</summary>
internal sealed record MemberModel
{
    /// <summary>The property.</summary>
    public required string PropertyName { get; init; }

    /// <summary>Its name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>Its type.</summary>
    public required MemberType Type { get; init; }

    /// <summary>Its constraints.</summary>
    public required MemberRules Rules { get; init; }

    /// <summary>Whether it is hidden everywhere but in the answer.</summary>
    public required bool IsSensitive { get; init; }

    /// <summary>Whether the constructor takes it, as a positional record's does.</summary>
    public required bool IsPositional { get; init; }

    /// <summary>What it is when the request does not give it, as C# source; null where nothing is declared.</summary>
    public required string? Default { get; init; }
}
