namespace Reeve.Iam.Deletion;

/// <summary>Asks nobody: what services state by themselves is all that is known.</summary>
internal sealed class SilentUsageSource : IRoleUsageSource
{
    /// <summary>The only one.</summary>
    public static readonly SilentUsageSource Instance = new();

    private SilentUsageSource()
    {
    }

    /// <inheritdoc/>
    public ValueTask<RoleUsageAnswer> AskAsync(RoleUsageQuestion question, CancellationToken cancellationToken) => new(RoleUsageAnswer.Unused);
}
