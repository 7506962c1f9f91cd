namespace Reeve.Iam.Callers;

/// <summary>A linked service that acts with its own key, and what makes it act. Sessions that it makes are stamped with it.</summary>
/// <param name="Service">The service principal.</param>
public sealed record ServiceCause(string Service)
{
    /// <summary>The ARN of the principal whose call makes the service act, as this installation verified it; null when it acts by itself.</summary>
    public string? Originator { get; init; }

    /// <summary>The resource for which it acts (<c>aws:SourceArn</c>), as the service says, or null.</summary>
    public string? SourceArn { get; init; }

    /// <summary>The account of that resource (<c>aws:SourceAccount</c>), as the service says, or null.</summary>
    public string? SourceAccount { get; init; }
}
