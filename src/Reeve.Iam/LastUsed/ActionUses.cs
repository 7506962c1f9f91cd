using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.LastUsed;

/// <summary>
/// When principals last called each action. As with <see cref="LastUses"/>, noting costs a request a look into memory; a writer keeps what has
/// come together, and answers know both.
/// </summary>
internal sealed class ActionUses
{
    /// <summary>
    /// How many actions of one principal are remembered; the first ones. IAM and STS have fewer than 200 together, the rest is room for the
    /// services that ask what their callers may.
    /// </summary>
    public const int MostActions = 1000;

    // What a store that cannot be written for long may cost in memory.
    private const int MostPrincipals = 100_000;

    private readonly ConcurrentDictionary<(string AccountId, string PrincipalId), ImmutableDictionary<string, ActionUse>> _unwritten = new();

    /// <summary>What is not written, by principal and action.</summary>
    public IEnumerable<KeyValuePair<(string AccountId, string PrincipalId), ImmutableDictionary<string, ActionUse>>> Unwritten => _unwritten;

    /// <summary>
    /// The user or role whose uses a caller's are, by unique id, or null: the root has no policies that could be made smaller, and a federated
    /// user uses those of its user.
    /// </summary>
    public static string? PrincipalOf(Caller caller) => caller switch
    {
        Caller.IamUser user => user.Entity.UniqueId,
        Caller.RoleSession session => session.Entity.UniqueId,
        Caller.FederatedUser { Issuer: { } issuer } => issuer.UniqueId,
        _ => null,
    };

    /// <summary>Notes that a principal called an action.</summary>
    /// <param name="accountId">The principal's account.</param>
    /// <param name="principalId">The user or role, by unique id.</param>
    /// <param name="action">The action with its service.</param>
    /// <param name="now">When.</param>
    /// <param name="region">Where.</param>
    /// <param name="isDenied">Whether policies refused it.</param>
    public void Note(string accountId, string principalId, string action, DateTimeOffset now, string region, bool isDenied)
    {
        var date = LastUses.InSeconds(now);
        if (_unwritten.TryGetValue((accountId, principalId), out var known))
        {
            var mark = known.TryGetValue(action, out var use) ? (isDenied ? use.LastDenied : use.Last) : null;
            if ((mark?.Date == date && mark.Region == region) || (use is null && known.Count >= MostActions))
            {
                return;
            }
        }
        else if (_unwritten.Count >= MostPrincipals)
        {
            return;
        }

        var made = new UseMark(date, region);
        var noted = new ActionUse(principalId, action, isDenied ? null : made, isDenied ? made : null);
        _unwritten.AddOrUpdate(
            (accountId, principalId),
            static (_, noted) => ImmutableDictionary.Create<string, ActionUse>(StringComparer.Ordinal).Add(noted.Action, noted),
            static (_, present, noted) => present.SetItem(noted.Action, present.TryGetValue(noted.Action, out var use) ? noted.And(use) : noted),
            noted);
    }

    /// <summary>All uses of a principal, in no order.</summary>
    public IEnumerable<ActionUse> Of(Account account, string principalId)
    {
        var written = account.ActionUses.GetValueOrDefault(principalId);
        if (!_unwritten.TryGetValue((account.Id, principalId), out var noted))
        {
            return written?.Values ?? [];
        }

        return written is null
            ? noted.Values
            : noted.Values.Select(use => written.TryGetValue(use.Action, out var known) ? use.And(known) : use)
                .Concat(written.Values.Where(use => !noted.ContainsKey(use.Action)));
    }

    /// <summary>The last use of a principal, whatever it called, or null.</summary>
    public UseMark? LatestOf(Account account, string principalId) =>
        Of(account, principalId).Select(use => use.Latest).Aggregate((UseMark?)null, UseMark.Later);

    /// <summary>The account with the uses of a principal written, as far as they are news to it.</summary>
    public static Account Write(Account account, string principalId, ImmutableDictionary<string, ActionUse> noted)
    {
        // What is gone has no uses.
        if (!account.PrincipalNames.ContainsKey(principalId))
        {
            return account;
        }

        foreach (var use in noted.Values)
        {
            var written = account.ActionUses.GetValueOrDefault(principalId);
            var known = written?.GetValueOrDefault(use.Action);
            var after = known is null ? use : known.And(use);
            if (after != known && (known is not null || written is null || written.Count < MostActions))
            {
                account = account.With(after);
            }
        }

        return account;
    }

    /// <summary>Forgets what is written of a principal, unless there was more since: then it is written again.</summary>
    public void Forget((string AccountId, string PrincipalId) principal, ImmutableDictionary<string, ActionUse> written) =>
        _unwritten.TryRemove(KeyValuePair.Create(principal, written));
}
