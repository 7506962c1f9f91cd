using System.Collections.Immutable;

namespace Reeve.Policy;

/// <summary>Whether, and when, an action is allowed.</summary>
public sealed record AccessFinding
{
    /// <summary>How certain it is.</summary>
    public required AccessCertainty Certainty { get; init; }

    /// <summary>The resource of the request that is allowed: what was asked for, or a witness of the pattern.</summary>
    public required string Resource { get; init; }

    /// <summary>The decision on that request, with its reasons; null where none was found to be allowed.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>The condition keys that the request has besides those that are known; null where it holds whatever they are.</summary>
    public string? When { get; init; }

    /// <summary>The condition keys, each once, that policies ask for, whose values are not known.</summary>
    public ImmutableArray<string> MissingContextKeys { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How much work it took, in requests decided and states of patterns walked through.</summary>
    public int Effort { get; init; }
}
