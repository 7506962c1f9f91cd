namespace Reeve.Iam.Deletion;

/// <summary>Asks nobody, so that services that must be asked keep their roles.</summary>
internal sealed class SilentUsageSource : IRoleUsageSource
{
    /// <summary>The only one.</summary>
    public static readonly SilentUsageSource Instance = new();

    private SilentUsageSource()
    {
    }

    /// <inheritdoc/>
    public ValueTask<RoleUsageAnswer> AskAsync(RoleUsageQuestion question, CancellationToken cancellationToken) => new(RoleUsageAnswer.NotAsked(question, "nothing here asks services"));
}
