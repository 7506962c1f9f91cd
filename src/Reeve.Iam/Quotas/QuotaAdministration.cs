using System.Collections.Immutable;
using Reeve.Iam.Accounts;
using Reeve.Iam.Audit;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Quotas;

/// <summary>What the operator does with the quotas of accounts.</summary>
public sealed class QuotaAdministration
{
    private readonly AccountStates _states;
    private readonly OperatorWork _work;

    internal QuotaAdministration(AccountStates states, OperatorWork work) => (_states, _work) = (states, work);

    /// <summary>The same, whose changes are told in the trails of their accounts as the operator's.</summary>
    /// <param name="origin">Where the operator's request came from.</param>
    public QuotaAdministration By(RequestOrigin origin) => new(_states, _work.By(origin));

    /// <summary>The quotas of an account.</summary>
    public async ValueTask<Result<AccountQuotas>> GetAsync(string accountId, CancellationToken cancellationToken) =>
        await _states.FindAsync(accountId, cancellationToken) is { } account ? account.Quotas : AccountErrors.NoSuchAccount(accountId);

    /// <summary>Sets quotas of an account, in place of all that were set before: those that are not named are AWS's defaults again.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="settings">What <see cref="QuotaRules"/> let through.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    public ValueTask<Result<AccountQuotas>> SetAsync(string accountId, ImmutableArray<QuotaSetting> settings, CancellationToken cancellationToken) =>
        _work.RunAsync<AccountQuotas>(
            new(accountId, "SetAccountQuotas", json =>
            {
                json.WriteStartObject("quotas"u8);
                foreach (var setting in settings)
                {
                    json.WriteNumber(setting.Name, setting.Value);
                }

                json.WriteEndObject();
            }),
            session =>
            {
                if (session.Find(accountId) is not { } account)
                {
                    return AccountErrors.NoSuchAccount(accountId);
                }

                if (account.Root.Quotas.SequenceEqual(settings))
                {
                    return account.Quotas;
                }

                var after = account.WithQuotas(settings);
                session.Stage(after, null);
                return after.Quotas;
            },
            cancellationToken);
}
