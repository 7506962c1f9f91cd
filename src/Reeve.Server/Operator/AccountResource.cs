using Reeve.Iam;
using Reeve.Iam.Accounts;
using Reeve.Iam.Entities;
using Reeve.Iam.Secrets;

namespace Reeve.Server.Operator;

/// <summary>Accounts in the operator API.</summary>
internal sealed class AccountResource(AccountAdministration accounts, IMarkerSealer markers, ILogger log)
{
    private const string List = "operator/accounts";
    private const long BodyLimit = 4096;

    /// <summary><c>GET accounts</c>: all, or a page.</summary>
    public async ValueTask<OperatorAnswer> ListAsync(HttpContext http)
    {
        var entries = await accounts.ListAsync(http.RequestAborted);
        return OperatorAnswer.Of(200, OperatorPage.Read(http.Request.Query, markers, List), page => Show(page, entries), OperatorJson.Default.AccountListAnswer);
    }

    /// <summary><c>POST accounts</c>.</summary>
    public async ValueTask<OperatorAnswer> CreateAsync(HttpContext http)
    {
        var body = await OperatorBody.ReadAsync(http, BodyLimit, OperatorJson.Default.AccountCreation, new AccountCreation());
        if (body is not Result<AccountCreation>.Ok { Value: var creation })
        {
            return OperatorAnswer.Of(((Result<AccountCreation>.Failed)body).Error);
        }

        var created = await accounts.By(OperatorOrigin.Of(http)).CreateAsync(creation.AccountId, creation.Alias, http.RequestAborted);
        if (created is Result<CreatedAccount>.Ok ok)
        {
            log.AccountCreated(ok.Value.AccountId);
        }

        return OperatorAnswer.Of(201, created, Show, OperatorJson.Default.CreatedAccountAnswer);
    }

    /// <summary><c>GET accounts/{id}</c>.</summary>
    public async ValueTask<OperatorAnswer> GetAsync(HttpContext http, string accountId)
    {
        var entries = await accounts.ListAsync(http.RequestAborted);
        return entries.FirstOrDefault(entry => entry.AccountId == accountId) is { } entry
            ? OperatorAnswer.Of(200, Show(entry), OperatorJson.Default.AccountAnswer)
            : OperatorAnswer.Of(AccountErrors.NoSuchAccount(accountId));
    }

    /// <summary><c>DELETE accounts/{id}</c>.</summary>
    public async ValueTask<OperatorAnswer> DeleteAsync(HttpContext http, string accountId)
    {
        var deleted = await accounts.By(OperatorOrigin.Of(http)).DeleteAsync(accountId, http.RequestAborted);
        if (deleted is Result<AccountEntry>.Ok)
        {
            log.AccountDeleted(accountId);
        }

        return OperatorAnswer.Of(200, deleted, Show, OperatorJson.Default.AccountAnswer);
    }

    private AccountListAnswer Show(ListPage page, IReadOnlyList<AccountEntry> entries)
    {
        var (shown, next) = page.Of(entries, entry => entry.AccountId, StringComparer.Ordinal, markers, List);
        return new([.. shown.Select(Show)], next);
    }

    private static AccountAnswer Show(AccountEntry entry) => new(entry.AccountId, entry.CreateDate, entry.Alias);

    private static CreatedAccountAnswer Show(CreatedAccount account) =>
        new(account.AccountId, new RootAccessKey(account.RootAccessKeyId, account.RootSecretAccessKey), account.Alias);
}
