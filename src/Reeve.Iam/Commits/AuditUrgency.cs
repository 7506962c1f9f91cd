namespace Reeve.Iam.Commits;

/// <summary>What an event that was just kept asks of the committer.</summary>
internal enum AuditUrgency
{
    /// <summary>Nothing: a commit is on its way already.</summary>
    None,

    /// <summary>A commit within <see cref="AuditBuffer.Linger"/>.</summary>
    Soon,

    /// <summary>A commit at once.</summary>
    Now,
}
