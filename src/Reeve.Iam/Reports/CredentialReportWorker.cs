using System.Threading.Channels;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.LastUsed;
using Reeve.Iam.State;

namespace Reeve.Iam.Reports;

/// <summary>
/// Makes the credential reports that are asked for. That one is asked for is in the account: what a process left open is found by the next.
/// </summary>
internal sealed class CredentialReportWorker(AccountStates states, Committer committer, LastUses lastUses, TimeProvider time)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Notices that a commit asks for a report.</summary>
    public void Notice(string accountId, EntityChange written)
    {
        if (written.Entity is CredentialReport { GeneratedTime: null })
        {
            _queue.Writer.TryWrite(accountId);
        }
    }

    /// <summary>Runs until cancelled; first with what an earlier process left open.</summary>
    /// <param name="onFault">Told of each fault, with the account; it is tried again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        foreach (var accountId in (await states.DirectoryAsync(cancellationToken)).Entries.Keys)
        {
            _queue.Writer.TryWrite(accountId);
        }

        await foreach (var accountId in _queue.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await MakeAsync(accountId, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                onFault(accountId, fault);
                await Task.Delay(RetryAfter, time, cancellationToken);
                _queue.Writer.TryWrite(accountId);
            }
        }
    }

    // The report is of one snapshot, and made here rather than on the committer's thread; nobody else makes it, so it is still asked for then.
    private async Task MakeAsync(string accountId, CancellationToken cancellationToken)
    {
        if (await states.FindAsync(accountId, cancellationToken) is not { CredentialReport: { GeneratedTime: null } open } account)
        {
            return;
        }

        var made = open with { GeneratedTime = time.GetUtcNow(), Content = CredentialReportText.Of(account, lastUses) };
        await committer.CommitAsync(accountId, newest => IsOpen(newest, open) ? newest.With(made) : null, cancellationToken);
    }

    private static bool IsOpen(Account account, CredentialReport asked) =>
        account.CredentialReport is { GeneratedTime: null } report && report.RequestDate == asked.RequestDate;
}
