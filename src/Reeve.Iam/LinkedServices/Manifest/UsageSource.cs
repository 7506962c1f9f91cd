namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>Where to learn whether a service uses a role.</summary>
public sealed record UsageSource
{
    /// <summary>How.</summary>
    public UsageKnowledge KnownBy { get; init; }

    /// <summary>The URL that is asked, for <see cref="UsageKnowledge.Callback"/>; null otherwise.</summary>
    public string? Callback { get; init; }
}
