namespace Reeve.Iam.Audit;

/// <summary>Which events of an account are looked for.</summary>
public sealed record AuditQuery
{
    /// <summary>The most events that one answer has.</summary>
    public const int LargestPage = 50;

    /// <summary>The attribute that has to be <see cref="Value"/>, or null for every event.</summary>
    public AuditAttribute? Attribute { get; init; }

    /// <summary>The value of the attribute, compared character for character.</summary>
    public string Value { get; init; } = "";

    /// <summary>Nothing from before, or null.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Nothing from after, or null.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How many events at most: 1 to <see cref="LargestPage"/>.</summary>
    public int Limit { get; init; } = LargestPage;

    /// <summary>Where to go on: what the page before gave, or null to begin with the newest.</summary>
    public string? NextToken { get; init; }
}
