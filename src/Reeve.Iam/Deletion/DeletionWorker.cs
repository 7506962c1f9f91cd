using System.Collections.Concurrent;
using System.Threading.Channels;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Deletion;

/// <summary>
/// Carries deletion tasks to their end. Tasks live in the accounts, not here: what was open when a process ended is found again by the next.
/// </summary>
internal sealed class DeletionWorker(AccountStates states, Committer committer, CallServices services, ServiceFaults faults)
{
    // Asking a service may take long, and must not hold up the deletion of another's role.
    private const int MostAtOnce = 8;

    // A task is retried this long after a fault of the store.
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly UsageQuestions _questions = new(states, services);

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
        var options = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            _queue.Reader.ReadAllAsync(cancellationToken),
            options,
            async (queued, stopping) => await CarryAsync(queued.AccountId, queued.TaskId, onFault, stopping));
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

    private async ValueTask CarryAsync(string accountId, string taskId, Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        try
        {
            var wait = await CarryAsync(accountId, taskId, cancellationToken);
            if (wait > TimeSpan.Zero)
            {
                _ = ComeBackAsync(accountId, taskId, wait, cancellationToken);
                return;
            }

            _queued.TryRemove(taskId, out _);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            onFault(taskId, fault);
            _ = ComeBackAsync(accountId, taskId, RetryAfter, cancellationToken);
        }
    }

    // Without holding a place among those that are carried at once.
    private async Task ComeBackAsync(string accountId, string taskId, TimeSpan wait, CancellationToken cancellationToken)
    {
        await Task.Delay(wait, services.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!cancellationToken.IsCancellationRequested)
        {
            _queue.Writer.TryWrite((accountId, taskId));
        }
    }

    // Returns how long to wait before it goes on; nothing when the task has ended, or is another's.
    private async Task<TimeSpan> CarryAsync(string accountId, string taskId, CancellationToken cancellationToken)
    {
        DeletionTask? task = null;
        await committer.CommitAsync(
            accountId,
            account =>
            {
                var begun = DeletionSteps.Begin(account, taskId, faults, services.Time.GetUtcNow());
                task = begun?.DeletionTasks[taskId];
                return begun;
            },
            cancellationToken);
        if (task is null)
        {
            return TimeSpan.Zero;
        }

        var now = services.Time.GetUtcNow();
        if (task.NotBefore > now)
        {
            return task.NotBefore.Value - now;
        }

        if (await StepAsync(accountId, task, DeletionSteps.Fence, cancellationToken) is { IsOpen: true })
        {
            await StepAsync(accountId, task, DeletionSteps.Finish, cancellationToken);
        }

        return TimeSpan.Zero;
    }

    // Asks the service, then takes a step on the newest state. Returns the task after it.
    private async Task<DeletionTask?> StepAsync(
        string accountId, DeletionTask task, Func<Account, string, DeletionView, Account?> step, CancellationToken cancellationToken)
    {
        if (await states.FindAsync(accountId, cancellationToken) is not { } known)
        {
            return null;
        }

        var answer = await _questions.AskAsync(known, known.FindRoleById(task.RoleId), task.Id, cancellationToken);
        var templates = services.Catalogs.Of(await states.ServicesAsync(cancellationToken)).Templates;
        DeletionTask? after = null;
        await committer.CommitAsync(
            accountId,
            account =>
            {
                var stepped = step(account, task.Id, new(task.Token, templates, faults, answer, services.Time.GetUtcNow()));
                after = stepped?.DeletionTasks[task.Id];
                return stepped;
            },
            cancellationToken);
        return after;
    }
}
