using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Reeve.Iam.Audit;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Linkage;
using Reeve.Iam.State;

namespace Reeve.Iam.Accounts;

/// <summary>What the operator does with accounts. The operator is no principal of any account, so no policy is asked.</summary>
public sealed class AccountAdministration
{
    private readonly AccountStates _states;
    private readonly CallServices _services;
    private readonly OperatorWork _work;

    internal AccountAdministration(AccountStates states, CallServices services, OperatorWork work) =>
        (_states, _services, _work) = (states, services, work);

    /// <summary>The same, whose changes are told in the trails of their accounts as the operator's.</summary>
    /// <param name="origin">Where the operator's request came from.</param>
    public AccountAdministration By(RequestOrigin origin) => new(_states, _services, _work.By(origin));

    /// <summary>Every account, ordered by id.</summary>
    public async ValueTask<IReadOnlyList<AccountEntry>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await _states.DirectoryAsync(cancellationToken)).Entries.Values];

    /// <summary>Makes an account with a root access key.</summary>
    /// <param name="accountId">Its id, 12 digits; null for one that is made up.</param>
    /// <param name="alias">Its alias, or null for none.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    public async ValueTask<Result<CreatedAccount>> CreateAsync(string? accountId, string? alias, CancellationToken cancellationToken)
    {
        if (accountId is not null && !AccountNames.IsAccountId(accountId))
        {
            return AccountErrors.InvalidId(accountId);
        }

        if (alias is not null && !AccountNames.IsAlias(alias))
        {
            return AccountErrors.InvalidAlias(alias);
        }

        return await _work.RunAsync<CreatedAccount>(session => Create(session, accountId, alias), cancellationToken);
    }

    /// <summary>An account as <see cref="CreateAsync"/> returned it, for an operator whose answer was lost; null when there is no such account,
    /// it has no root access key any more, or the key's secret was sealed under another master key.</summary>
    public async ValueTask<CreatedAccount?> FindRootAsync(string accountId, CancellationToken cancellationToken)
    {
        if (await _states.FindAsync(accountId, cancellationToken) is not { Root.AccessKeyIds: [var keyId, ..] } account
            || !account.AccessKeys.TryGetValue(keyId, out var key)
            || _services.Sealer.Open(key.SealedSecret, AccessKey.SealingPurpose(keyId)) is not { } secret)
        {
            return null;
        }

        var entry = (await _states.DirectoryAsync(cancellationToken)).Entries.GetValueOrDefault(accountId);
        return new CreatedAccount(accountId, entry?.Alias, keyId, Encoding.UTF8.GetString(secret));
    }

    /// <summary>Removes an account with everything that it has, its trail included.</summary>
    public ValueTask<Result<AccountEntry>> DeleteAsync(string accountId, CancellationToken cancellationToken) => _work.RunAsync<AccountEntry>(
        new(accountId, "DeleteAccount", static _ => { }),
        session =>
        {
            if (session.Find(accountId) is not { } account)
            {
                return AccountErrors.NoSuchAccount(accountId);
            }

            var entry = session.Directory.Entries[accountId];
            session.StageRemoval(account);
            return entry;
        },
        cancellationToken);

    /// <summary>What is stated about the use of a service-linked role; statements that have ended are still in it.</summary>
    public async ValueTask<Result<RoleUsage>> GetUsageAsync(string accountId, string roleName, CancellationToken cancellationToken) =>
        LinkedRoleLookup.Find(await _states.FindAsync(accountId, cancellationToken), accountId, roleName)
            .Then<RoleUsage>(found => UsageOf(found.Account, found.Role));

    /// <summary>
    /// States what uses a service-linked role in its service's stead, in place of all that was so stated before. The leases that the service holds itself
    /// stand: it was told that it has them.
    /// </summary>
    public ValueTask<Result<RoleUsage>> StateUsageAsync(
        string accountId, string roleName, ImmutableArray<UsageLease> leases, CancellationToken cancellationToken) =>
        OnLinkedRoleAsync(
            new(accountId, "StateRoleUsage", json => WriteUsage(json, roleName, leases)),
            roleName,
            (account, role) => role.DeletionFence is null
                ? account.With(new RoleUsage(role.UniqueId, [.. UsageOf(account, role).Leases.Where(lease => lease.Id is not null), .. leases]))
                : DeletionErrors.BeingDeleted(role.Name),
            cancellationToken);

    /// <summary>Lifts all that was stated about the use of a service-linked role, the leases of its service too: for a service that is gone.</summary>
    public ValueTask<Result<RoleUsage>> LiftUsageAsync(string accountId, string roleName, CancellationToken cancellationToken) =>
        OnLinkedRoleAsync(
            new(accountId, "LiftRoleUsage", json => json.WriteString("roleName"u8, roleName)),
            roleName,
            (account, role) => account.WithoutUsage(role.UniqueId),
            cancellationToken);

    private Result<CreatedAccount> Create(CommitSession session, string? wantedId, string? alias)
    {
        if (wantedId is not null && IsTaken(session, wantedId))
        {
            return AccountErrors.IdTaken(wantedId);
        }

        if (alias is not null && session.Directory.FindByAlias(alias) is not null)
        {
            return AccountErrors.AliasTaken(alias);
        }

        var accountId = wantedId ?? NewAccountId(session);
        var now = _services.Time.GetUtcNow();
        var secret = _services.Ids.NewSecretAccessKey();
        var keyId = _services.Ids.NewAccessKeyId(accountId);
        var root = new AccountRoot { CreateDate = now, AccessKeyIds = [keyId] };
        var key = new AccessKey
        {
            Id = keyId,
            SealedSecret = _services.Sealer.Seal(Encoding.UTF8.GetBytes(secret), AccessKey.SealingPurpose(keyId)),
            CreateDate = now,
        };
        session.StageNew(
            new AccountEntry(accountId, alias, now),
            new Account { Id = accountId, Revision = 0, Root = root }.With(root).With(key));
        return _work.Tell<CreatedAccount>(
            session, new(accountId, "CreateAccount", json => json.WriteString("accountAlias"u8, alias)), new CreatedAccount(accountId, alias, keyId, secret));
    }

    private static bool IsTaken(CommitSession session, string accountId) =>
        session.Directory.Entries.ContainsKey(accountId) || session.IsRemoved(accountId);

    private string NewAccountId(CommitSession session)
    {
        while (true)
        {
            var accountId = _services.Ids.NewAccountId();
            if (!IsTaken(session, accountId))
            {
                return accountId;
            }
        }
    }

    private ValueTask<Result<RoleUsage>> OnLinkedRoleAsync(
        OperatorAct act, string roleName, Func<Account, Role, Result<Account>> change, CancellationToken cancellationToken) => _work.RunAsync<RoleUsage>(
        act,
        session => LinkedRoleLookup.Find(session.Find(act.AccountId), act.AccountId, roleName).Then(found => change(found.Account, found.Role).Map(after =>
        {
            if (!after.Pending.IsEmpty)
            {
                session.Stage(after, null);
            }

            return UsageOf(after, found.Role);
        })),
        cancellationToken);

    private static RoleUsage UsageOf(Account account, Role role) =>
        account.RoleUsages.GetValueOrDefault(role.UniqueId) ?? new RoleUsage(role.UniqueId, []);

    // Counts in place of the resources: there may be a hundred thousand.
    private static void WriteUsage(Utf8JsonWriter json, string roleName, ImmutableArray<UsageLease> leases)
    {
        json.WriteString("roleName"u8, roleName);
        json.WriteStartArray("leases"u8);
        foreach (var lease in leases)
        {
            json.WriteStartObject();
            json.WriteString("region"u8, lease.Region);
            json.WriteNumber("resourceCount"u8, lease.Resources.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
