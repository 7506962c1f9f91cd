using Reeve.Iam.Commits;
using Reeve.Iam.State;

namespace Reeve.Iam.Calls;

/// <summary>
/// Other accounts, for a call that looks into some. Deciding never waits: what is not in memory is noted as missing, and once it is loaded the
/// call, a pure function, decides again. Each account that it has told of stays as it told it.
/// </summary>
internal sealed class LoadedAccounts(AccountStates states)
{
    private readonly Dictionary<string, Account?> _told = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>An account's snapshot; null when there is none, or it is missing as yet.</summary>
    public Account? Find(string accountId)
    {
        if (!_told.TryGetValue(accountId, out var account))
        {
            if (states.TryGetLoaded(accountId, out account))
            {
                _told.Add(accountId, account);
            }
            else
            {
                _missing.Add(accountId);
            }
        }

        return account;
    }

    /// <summary>Loads what was missing, and tells whether anything was. It ends: what was asked for once is never missing again.</summary>
    public async ValueTask<bool> LoadMissingAsync(CancellationToken cancellationToken)
    {
        if (_missing.Count == 0)
        {
            return false;
        }

        foreach (var accountId in _missing)
        {
            _told[accountId] = await states.FindAsync(accountId, cancellationToken);
        }

        _missing.Clear();
        return true;
    }
}
