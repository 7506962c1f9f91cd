using System.Collections.Immutable;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.LastUsed;

/// <summary>Writes once a second what has been used in it.</summary>
internal sealed class LastUseWriter(LastUses uses, Committer committer, TimeProvider time)
{
    /// <summary>How old a use may be before it is written.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Writes until cancelled.</summary>
    /// <param name="onFault">Told of each fault, with the account it concerns; what was not written is tried again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await WriteAsync(onFault, cancellationToken);
        }
    }

    /// <summary>Writes what is not written.</summary>
    public async Task WriteAsync(Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        var keys = uses.Unwritten.ToLookup(use => use.Key.AccountId, use => use.Value, StringComparer.Ordinal);
        var actions = uses.Actions.Unwritten.ToLookup(principal => principal.Key.AccountId, StringComparer.Ordinal);
        foreach (var accountId in keys.Select(account => account.Key).Union(actions.Select(account => account.Key), StringComparer.Ordinal))
        {
            try
            {
                await WriteAsync(accountId, [.. keys[accountId]], [.. actions[accountId]], cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                onFault(accountId, fault);
            }
        }
    }

    private async Task WriteAsync(
        string accountId,
        LastUse[] noted,
        KeyValuePair<(string AccountId, string PrincipalId), ImmutableDictionary<string, ActionUse>>[] actions,
        CancellationToken cancellationToken)
    {
        await committer.CommitAsync(
            accountId,
            account =>
            {
                account = noted.Where(use => IsWorthWriting(account, use)).Aggregate(account, (after, use) => after.With(use));
                return actions.Aggregate(account, (after, principal) => ActionUses.Write(after, principal.Key.PrincipalId, principal.Value));
            },
            cancellationToken);
        foreach (var use in noted)
        {
            uses.Forget(accountId, use);
        }

        foreach (var (principal, written) in actions)
        {
            uses.Actions.Forget(principal, written);
        }
    }

    // What is gone has no last use, and another node may know of a later one.
    private static bool IsWorthWriting(Account account, LastUse use) =>
        LastUseKeys.Exists(account, use.Key)
        && account.LastUses.GetValueOrDefault(use.Key) is var known && known != use && !(known?.Date > use.Date);
}
