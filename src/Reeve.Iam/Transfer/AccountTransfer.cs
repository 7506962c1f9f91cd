using Reeve.Iam.Accounts;
using Reeve.Iam.Audit;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;
using Reeve.Iam.Transfer.Details;
using Reeve.Iam.Transfer.Exporting;
using Reeve.Iam.Transfer.Importing;

namespace Reeve.Iam.Transfer;

/// <summary>
/// Brings the users, groups, roles and policies of an account in, and out again, as the JSON of <c>aws iam get-account-authorization-details</c>.
/// </summary>
public sealed class AccountTransfer
{
    private readonly AccountStates _states;
    private readonly CallServices _services;
    private readonly OperatorWork _work;

    internal AccountTransfer(AccountStates states, CallServices services, OperatorWork work) => (_states, _services, _work) = (states, services, work);

    /// <summary>The same, whose changes are told in the trails of their accounts as the operator's.</summary>
    /// <param name="origin">Where the operator's request came from.</param>
    public AccountTransfer By(RequestOrigin origin) => new(_states, _services, _work.By(origin));

    /// <summary>Fills an account from a file, in one commit.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="file">The JSON, UTF-8: one value, or several one after another.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the reading, and the waiting for a place in the queue of commits.</param>
    public async ValueTask<Result<ImportReport>> ImportAsync(
        string accountId, Stream file, ImportOptions options, CancellationToken cancellationToken)
    {
        if (await _states.FindAsync(accountId, cancellationToken) is null)
        {
            return AccountErrors.NoSuchAccount(accountId);
        }

        var read = await DetailsReader.ReadAsync(file, options.MaxBytes, cancellationToken);
        var drafted = read.Then(details => Draft.Of(details, accountId, options, _services.Time.GetUtcNow(), _services.Ids));
        if (drafted is not Result<Draft>.Ok { Value: var draft })
        {
            return ((Result<Draft>.Failed)drafted).Error;
        }

        Result<ImportReport> Run(CommitSession session) => Import(session, accountId, new Application(draft, options), options);
        return options.IsDryRun
            ? await _work.RunAsync(Run, cancellationToken)
            : await _work.RunAsync(
                new(accountId, "ImportAccount", json => json.WriteBoolean("keepAccountId"u8, options.KeepsAccountId)), Run, cancellationToken);
    }

    /// <summary>An account as it is now, ready to be written.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Ends the reading of the account.</param>
    public async ValueTask<Result<AccountExport>> ExportAsync(string accountId, CancellationToken cancellationToken)
    {
        if (await _states.FindAsync(accountId, cancellationToken) is not { } account)
        {
            return AccountErrors.NoSuchAccount(accountId);
        }

        var others = await LoadTrustedAccountsAsync(account, cancellationToken);
        var managed = _services.Catalogs.Of(await _states.ServicesAsync(cancellationToken)).PoliciesSeenBy(account);
        return new AccountExport(account, managed, id => id == account.Id ? account : others.GetValueOrDefault(id));
    }

    private Result<ImportReport> Import(CommitSession session, string accountId, Application application, ImportOptions options)
    {
        if (session.Find(accountId) is not { } account)
        {
            return AccountErrors.NoSuchAccount(accountId);
        }

        return application.Run(account, _services.Catalogs.Of(session.LinkedServices), session.Find).Map(applied =>
        {
            if (!options.IsDryRun && !applied.After.Pending.IsEmpty)
            {
                session.Stage(applied.After, null);
            }

            return applied.Report;
        });
    }

    // Trust policies show users and roles of other accounts by the names that they have now.
    private async ValueTask<Dictionary<string, Account?>> LoadTrustedAccountsAsync(Account account, CancellationToken cancellationToken)
    {
        var others = new Dictionary<string, Account?>(StringComparer.Ordinal);
        foreach (var principal in account.Roles.Values.SelectMany(role => role.TrustedPrincipals))
        {
            if (PrincipalArn.Parse(principal.Arn) is { } arn && arn.AccountId != account.Id && !others.ContainsKey(arn.AccountId))
            {
                others.Add(arn.AccountId, await _states.FindAsync(arn.AccountId, cancellationToken));
            }
        }

        return others;
    }
}
