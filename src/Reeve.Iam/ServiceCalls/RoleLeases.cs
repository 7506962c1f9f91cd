using System.Collections.Immutable;
using Reeve.Iam.Audit;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.ServiceCalls;

/// <summary>
/// What linked services say of their use of roles: leases that they name, renew and lift. A lease ends by itself, so that a service that is gone
/// does not hold a role for ever.
/// </summary>
public sealed class RoleLeases
{
    /// <summary>How many leases a role has at most.</summary>
    public const int Most = 100;

    /// <summary>How many resources they name together.</summary>
    public const int MostResources = 5000;

    /// <summary>How far ahead a lease may end.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly AccountStates _states;
    private readonly LinkedRoleWork _work;
    private readonly CallServices _services;

    internal RoleLeases(AccountStates states, Committer committer, CallServices services)
    {
        _states = states;
        _work = new LinkedRoleWork(committer, services);
        _services = services;
    }

    /// <summary>Holds a lease, or renews the one of its id. The trail is told when one begins, not of renewals.</summary>
    /// <param name="service">The service whose role it is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="lease">The lease, with its id and its end.</param>
    /// <param name="origin">Where the service's request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    public ValueTask<Result<UsageLease>> HoldAsync(
        ApiCaller.LinkedService service, string accountId, string roleName, UsageLease lease, RequestOrigin origin, CancellationToken cancellationToken) =>
        _work.RunAsync<UsageLease>(
            service,
            accountId,
            roleName,
            (_, account, role) =>
            {
                if (role.DeletionFence is not null)
                {
                    return DeletionErrors.BeingDeleted(role.Name);
                }

                var now = _services.Time.GetUtcNow();
                var live = LiveIn(account, role, now);
                ImmutableArray<UsageLease> after = [.. live.Where(other => other.Id != lease.Id), lease];
                if (after.Length > Most)
                {
                    return ServiceCallErrors.TooManyLeases(Most);
                }

                if (after.Sum(held => held.Resources.Length) > MostResources)
                {
                    return ServiceCallErrors.TooManyResources(MostResources);
                }

                var told = live.Any(other => other.Id == lease.Id) ? null : EventOf(service, account, role, lease, "HoldRoleLease", origin, now);
                return (account.With(new RoleUsage(role.UniqueId, after)), told, lease);
            },
            cancellationToken);

    /// <summary>Lifts a lease; when there is none of the id, nothing is left to do.</summary>
    /// <param name="service">The service whose role it is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="leaseId">The lease.</param>
    /// <param name="origin">Where the service's request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    /// <returns>Whether there was one.</returns>
    public ValueTask<Result<bool>> LiftAsync(
        ApiCaller.LinkedService service, string accountId, string roleName, string leaseId, RequestOrigin origin, CancellationToken cancellationToken) =>
        _work.RunAsync<bool>(
            service,
            accountId,
            roleName,
            (_, account, role) =>
            {
                var now = _services.Time.GetUtcNow();
                var live = LiveIn(account, role, now);
                if (live.FirstOrDefault(lease => lease.Id == leaseId) is not { } lifted)
                {
                    return (account, null, false);
                }

                var rest = live.Remove(lifted);
                var after = rest.IsEmpty ? account.WithoutUsage(role.UniqueId) : account.With(new RoleUsage(role.UniqueId, rest));
                return (after, EventOf(service, account, role, lifted, "LiftRoleLease", origin, now), true);
            },
            cancellationToken);

    /// <summary>The leases that hold, in the order in which they were last renewed.</summary>
    /// <param name="service">The service whose role it is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="cancellationToken">Ends the waiting for the account.</param>
    public async ValueTask<Result<ImmutableArray<UsageLease>>> ListAsync(
        ApiCaller.LinkedService service, string accountId, string roleName, CancellationToken cancellationToken) =>
        LinkedRoleWork.Find(await _states.FindAsync(accountId, cancellationToken), service.ServicePrincipal, roleName)
            .Map(found => LiveIn(found.Account, found.Role, _services.Time.GetUtcNow()));

    // What has ended is forgotten with the next change.
    private static ImmutableArray<UsageLease> LiveIn(Account account, Role role, DateTimeOffset now) =>
        [.. account.RoleUsages.GetValueOrDefault(role.UniqueId)?.Leases.Where(lease => lease.IsLive(now)) ?? []];

    private static ActionEvent EventOf(
        ApiCaller.LinkedService service, Account account, Role role, UsageLease lease, string name, RequestOrigin origin, DateTimeOffset now) => new()
        {
            AccountId = account.Id,
            Caller = new Caller.LinkedService(account.Id, service.AccessKeyId, new ServiceCause(service.ServicePrincipal)),
            Origin = origin,
            At = now,
            Source = service.ServicePrincipal,
            Name = name,
            WriteRequest = json =>
            {
                json.WriteString("roleName"u8, role.Name);
                json.WriteString("leaseId"u8, lease.Id);
                json.WriteString("region"u8, lease.Region);
                json.WriteNumber("resourceCount"u8, lease.Resources.Length);
            },
        };
}
