namespace Reeve.Iam.Entities;

/// <summary>Where a deletion stands. The numbers are stored: never reuse one.</summary>
public enum DeletionStatus
{
    /// <summary>Nobody has begun with it.</summary>
    NotStarted = 0,

    /// <summary>Usage is being collected.</summary>
    InProgress = 1,

    /// <summary>The role is gone.</summary>
    Succeeded = 2,

    /// <summary>The role is still used, and stays.</summary>
    Failed = 3,
}
