namespace Reeve.Client.Leases;

/// <summary>A lease that is renewed until it is lifted. Disposing of it lifts it; that the application stops does not, because its resources stay.</summary>
public sealed class RoleLease : IAsyncDisposable
{
    private readonly LeaseKeeper _keeper;

    internal RoleLease(LeaseKeeper keeper, RoleLeaseTerms terms, DateTimeOffset until)
    {
        (_keeper, Terms, Until) = (keeper, terms, until);
    }

    /// <summary>What it says.</summary>
    public RoleLeaseTerms Terms { get; }

    /// <summary>When it ends unless it is renewed.</summary>
    public DateTimeOffset Until { get; internal set; }

    /// <summary>Lifts the lease. Doing it twice is no mistake.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ReeveUnavailableException">Reeve does not answer; the lease is no longer renewed, and ends by itself.</exception>
    public Task<ReeveResult<bool>> LiftAsync(CancellationToken cancellationToken = default) =>
        _keeper.LiftAsync(Terms.AccountId, Terms.RoleName, Terms.LeaseId, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await LiftAsync().ConfigureAwait(false);
}
