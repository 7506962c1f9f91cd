using Reeve.Iam;

namespace Reeve.Server.Workers;

/// <summary>Writes what has been used, from start to stop.</summary>
internal sealed class LastUseService(IamCore iam, ILogger<LastUseService> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => iam.RunLastUsesAsync(log.LastUsesNotWritten, stoppingToken);
}
