using System.Text.Json;
using Reeve.Iam.Accounts;
using Reeve.Iam.Audit;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.State;

namespace Reeve.Iam.Linkage;

/// <summary>What the operator does with service-linked roles. The operator is no principal of any account, so no policy is asked.</summary>
public sealed class LinkedRoleAdministration
{
    private readonly AccountStates _states;
    private readonly CallServices _services;
    private readonly OperatorWork _work;
    private readonly DeletionForecaster _forecaster;

    internal LinkedRoleAdministration(AccountStates states, CallServices services, OperatorWork work, ServiceFaults faults)
    {
        (_states, _services, _work, Faults) = (states, services, work, faults);
        _forecaster = new DeletionForecaster(states, services, faults);
    }

    /// <summary>The same, whose changes are told in the trails of their accounts as the operator's.</summary>
    /// <param name="origin">Where the operator's request came from.</param>
    public LinkedRoleAdministration By(RequestOrigin origin) => new(_states, _services, _work.By(origin), Faults);

    /// <summary>Which linked services misbehave.</summary>
    public ServiceFaults Faults { get; }

    /// <summary>Whether a linked service is known.</summary>
    public async ValueTask<bool> IsServiceAsync(string servicePrincipal, CancellationToken cancellationToken) =>
        TemplatesOf(await _states.ServicesAsync(cancellationToken)).FindByPrincipal(servicePrincipal) is not null;

    /// <summary>How the deletion of a role would end now, without deleting it. The service is asked as the deletion would ask it.</summary>
    public async ValueTask<Result<DeletionForecast>> ForecastAsync(string accountId, string roleName, CancellationToken cancellationToken)
    {
        var found = await FindAsync(accountId, roleName, cancellationToken);
        if (found is not Result<(Account Account, Role Role)>.Ok { Value: var (account, role) })
        {
            return found.Then<DeletionForecast>(static _ => throw new InvalidOperationException("Result is closed."));
        }

        return await _forecaster.ForecastAsync(account, role, cancellationToken);
    }

    /// <summary>The sessions of a role that have not ended.</summary>
    public async ValueTask<Result<ActiveSessions>> SessionsAsync(string accountId, string roleName, CancellationToken cancellationToken) =>
        (await FindAsync(accountId, roleName, cancellationToken))
        .Map(found => ActiveSessions.Of(found.Account, found.Role.UniqueId, _services.Time.GetUtcNow()));

    /// <summary>Revokes the sessions of a role; returns when that is durable. What AWS lets nobody do, the operator of Reeve may always do.</summary>
    public ValueTask<Result<RevokedSessions>> RevokeSessionsAsync(string accountId, string roleName, CancellationToken cancellationToken) => _work.RunAsync(
        new(accountId, RevokeSessionsCall.Name, json => json.WriteString("roleName"u8, roleName)),
        session => LinkedRoleLookup.Find(session.Find(accountId), accountId, roleName).Map(found =>
        {
            var (after, count) = LinkedSessions.Revoke(found.Account, found.Role, _services.Time.GetUtcNow());
            return Staged(session, after, new RevokedSessions(found.Role.Name, count));
        }),
        cancellationToken);

    /// <summary>Who claims a role.</summary>
    public async ValueTask<Result<RoleClaims>> ClaimsAsync(string accountId, string roleName, CancellationToken cancellationToken) =>
        (await FindAsync(accountId, roleName, cancellationToken)).Map(found => ClaimsOf(found.Account, found.Role));

    /// <summary>Makes a role, or joins those who have it; returns when that is durable.</summary>
    public ValueTask<Result<EnsuredRole>> EnsureAsync(string accountId, RoleWish wish, CancellationToken cancellationToken) => _work.RunAsync(
        new(accountId, "EnsureServiceLinkedRole", json => Write(json, wish)),
        session => session.Find(accountId) is { } account
            ? RoleEnsuring.Apply(account, wish, _services.Catalogs.Of(session.LinkedServices).TemplatesSeenBy(account), _services.Ids, _services.Time.GetUtcNow()).Map(made => Staged(session, made.After, made.Ensured))
            : AccountErrors.NoSuchAccount(accountId),
        cancellationToken);

    /// <summary>Releases the claim of an owner to a role, if there is one, and returns those that are left. The role stays.</summary>
    public ValueTask<Result<RoleClaims>> ReleaseAsync(string accountId, string roleName, string owner, CancellationToken cancellationToken) => _work.RunAsync(
        new(accountId, "ReleaseServiceLinkedRole", json =>
        {
            json.WriteString("roleName"u8, roleName);
            json.WriteString("owner"u8, owner);
        }),
        session => LinkedRoleLookup.Find(session.Find(accountId), accountId, roleName).Map(found =>
        {
            var after = RoleEnsuring.Release(found.Account, found.Role, owner);
            return Staged(session, after, ClaimsOf(after, found.Role));
        }),
        cancellationToken);

    private ITemplateCatalog TemplatesOf(ServiceDirectory directory) => _services.Catalogs.Of(directory).Templates;

    private static RoleClaims ClaimsOf(Account account, Role role) => account.RoleClaims.GetValueOrDefault(role.UniqueId) ?? new(role.UniqueId, []);

    private static T Staged<T>(CommitSession session, Account after, T result)
    {
        if (!after.Pending.IsEmpty)
        {
            session.Stage(after, null);
        }

        return result;
    }

    private async ValueTask<Result<(Account Account, Role Role)>> FindAsync(string accountId, string roleName, CancellationToken cancellationToken) =>
        LinkedRoleLookup.Find(await _states.FindAsync(accountId, cancellationToken), accountId, roleName);

    private static void Write(Utf8JsonWriter json, RoleWish wish)
    {
        json.WriteString("aWSServiceName"u8, wish.ServicePrincipal);
        json.WriteString("customSuffix"u8, wish.Suffix);
        json.WriteString("description"u8, wish.Description);
        json.WriteString("owner"u8, wish.Owner);
    }
}
