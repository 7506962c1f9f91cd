using Reeve.Iam;

namespace Reeve.Server.Workers;

/// <summary>Carries the deletion tasks of service-linked roles on, from start to stop.</summary>
internal sealed class DeletionService(IamCore iam, ILogger<DeletionService> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // finding the tasks that an earlier process left open must not delay the first answer
        await iam.RunDeletionsAsync(log.DeletionFailed, stoppingToken);
    }
}
