using Reeve.Iam.Storage;

namespace Reeve.Server.Workers;

/// <summary>Removes audit events that are older than they have to be kept.</summary>
internal sealed class AuditRetentionService(
    IAccountStore store, TimeSpan retention, TimeProvider time, ILogger<AuditRetentionService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.PruneAuditAsync(time.GetUtcNow() - retention, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.PruningFailed(fault);
            }
        }
    }
}
