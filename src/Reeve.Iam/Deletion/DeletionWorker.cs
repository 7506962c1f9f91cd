using System.Collections.Concurrent;
using System.Threading.Channels;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.State;

namespace Reeve.Iam.Deletion;

/// <summary>
/// Carries deletion tasks to their end. Tasks live in the accounts, not here: what was open when a process ended is found again by the next.
/// </summary>
internal sealed class DeletionWorker(AccountStates states, Committer committer, ServiceCatalogs catalogs, TimeProvider time)
{
    // A task is retried this long after a fault of the store.
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Channel<(string AccountId, string TaskId)> _queue = Channel.CreateUnbounded<(string, string)>(
        new UnboundedChannelOptions { SingleReader = true });

    private readonly ConcurrentDictionary<string, byte> _queued = new(StringComparer.Ordinal);

    /// <summary>Notices a deletion task that a commit has opened.</summary>
    public void Notice(string accountId, EntityChange written)
    {
        if (written.Entity is DeletionTask { Status: DeletionStatus.NotStarted } task)
        {
            Enqueue(accountId, task.Id);
        }
    }

    /// <summary>Runs until cancelled; first with what an earlier process left open.</summary>
    /// <param name="onFault">Told of each fault; the task is tried again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        await FindOpenTasksAsync(onFault, cancellationToken);
        await foreach (var (accountId, taskId) in _queue.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await CarryAsync(accountId, taskId, cancellationToken);
                _queued.TryRemove(taskId, out _);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                onFault(taskId, fault);
                await Task.Delay(RetryAfter, time, cancellationToken);
                await _queue.Writer.WriteAsync((accountId, taskId), cancellationToken);
            }
        }
    }

    private void Enqueue(string accountId, string taskId)
    {
        if (_queued.TryAdd(taskId, 0))
        {
            _queue.Writer.TryWrite((accountId, taskId));
        }
    }

    private async Task FindOpenTasksAsync(Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        foreach (var accountId in (await states.DirectoryAsync(cancellationToken)).Entries.Keys)
        {
            try
            {
                var account = await states.FindAsync(accountId, cancellationToken);
                foreach (var task in account?.DeletionTasks.Values.Where(task => task.IsOpen) ?? [])
                {
                    Enqueue(accountId, task.Id);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                onFault(accountId, fault);
            }
        }
    }

    private async Task CarryAsync(string accountId, string taskId, CancellationToken cancellationToken)
    {
        await committer.CommitAsync(accountId, account => DeletionSteps.Begin(account, taskId), cancellationToken);
        var templates = catalogs.Of(await states.ServicesAsync(cancellationToken)).Templates;
        await committer.CommitAsync(accountId, account => DeletionSteps.Finish(account, taskId, templates, time.GetUtcNow()), cancellationToken);
    }
}
