namespace Reeve.Iam.Deletion;

/// <summary>Asks a linked service whether it uses a role: what the service has not stated by itself.</summary>
public interface IRoleUsageSource
{
    /// <summary>
    /// What the service answers. A service that does not answer, or nonsense, is told of in <see cref="RoleUsageAnswer.Fault"/>; an exception is a
    /// fault of ours, after which it is asked again.
    /// </summary>
    ValueTask<RoleUsageAnswer> AskAsync(RoleUsageQuestion question, CancellationToken cancellationToken);
}
