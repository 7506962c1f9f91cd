namespace Reeve.Iam.Deletion;

/// <summary>
/// How a linked service is to misbehave when its roles are deleted, for those who test what deletes them. AWS's services do each of these; Reeve's
/// do none unless they are told to.
/// </summary>
public sealed record DeletionFaults
{
    /// <summary>None.</summary>
    public static DeletionFaults None { get; } = new();

    /// <summary>How long a deletion is in progress before the service is asked.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether only the first of the resources that use a role is told.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Why every deletion fails, or null.</summary>
    public string? Failure { get; init; }

    /// <summary>Until when the calls that delete a role, or ask how that goes, are refused for coming too often; null for not.</summary>
    public DateTimeOffset? ThrottledUntil { get; init; }

    /// <summary>Whether there is any.</summary>
    public bool IsAny => this != None;
}
