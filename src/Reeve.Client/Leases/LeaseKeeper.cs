using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Reeve.Client.Leases;

/// <summary>Holds leases, and renews them when half of their time is over.</summary>
public sealed class LeaseKeeper
{
    private readonly ConcurrentDictionary<(string Account, string Role, string Lease), RoleLease> _held = new();
    private readonly ReeveClient _client;
    private readonly ILogger<LeaseKeeper> _log;
    private readonly TimeProvider _time;
    private readonly TimeSpan _duration;

    /// <summary>A keeper. The application has one, which <c>AddReeve</c> adds.</summary>
    /// <param name="client">Makes the calls.</param>
    /// <param name="options">How long leases are held.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Is told of renewals that fail.</param>
    public LeaseKeeper(ReeveClient client, IOptions<ReeveClientOptions> options, TimeProvider time, ILogger<LeaseKeeper> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_client, _time, _log, _duration) = (client, time, log, options.Value.LeaseDuration);
    }

    /// <summary>Holds a lease and keeps it; one with the same id is replaced.</summary>
    /// <param name="terms">What the lease says.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The lease, or why there is none.</returns>
    /// <exception cref="ReeveUnavailableException">Reeve does not answer.</exception>
    public async Task<ReeveResult<RoleLease>> HoldAsync(RoleLeaseTerms terms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var until = _time.GetUtcNow() + _duration;
        var held = await _client.HoldLeaseAsync(terms, until, cancellationToken).ConfigureAwait(false);
        return held.Map(_ => _held[Key(terms)] = new RoleLease(this, terms, until));
    }

    /// <summary>Lifts a lease, also one that an earlier run of the application held.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="leaseId">The lease.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ReeveUnavailableException">Reeve does not answer; the lease is no longer renewed, and ends by itself.</exception>
    public Task<ReeveResult<bool>> LiftAsync(string accountId, string roleName, string leaseId, CancellationToken cancellationToken = default)
    {
        _held.TryRemove((accountId, roleName, leaseId), out _);
        return _client.LiftLeaseAsync(accountId, roleName, leaseId, cancellationToken);
    }

    /// <summary>Renews what is due.</summary>
    internal async Task RenewAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, lease) in _held)
        {
            var now = _time.GetUtcNow();
            if (lease.Until - now > _duration / 2)
            {
                continue;
            }

            var failure = await RenewAsync(lease, now + _duration, cancellationToken).ConfigureAwait(false);
            ReeveTelemetry.Renewals.Add(1, new KeyValuePair<string, object?>("error.type", failure?.Code));
            if (failure is not null)
            {
                _log.LeaseNotRenewed(key.Lease, key.Role, key.Account, $"{failure.Code}: {failure.Message}");
            }
            else if (!_held.ContainsKey(key))
            {
                // It was lifted while it was renewed: the renewal must not outlive that.
                await LiftAsync(key.Account, key.Role, key.Lease, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<ReeveError?> RenewAsync(RoleLease lease, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _client.HoldLeaseAsync(lease.Terms, until, cancellationToken).ConfigureAwait(false);
            if (result is ReeveResult<bool>.Refused refused)
            {
                return refused.Error;
            }

            lease.Until = until;
            return null;
        }
        catch (ReeveUnavailableException exception)
        {
            return new ReeveError("ServiceUnavailable", 503, exception.Message);
        }
    }

    private static (string Account, string Role, string Lease) Key(RoleLeaseTerms terms) => (terms.AccountId, terms.RoleName, terms.LeaseId);
}
