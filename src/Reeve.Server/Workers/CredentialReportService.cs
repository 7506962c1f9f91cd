using Reeve.Iam;

namespace Reeve.Server.Workers;

/// <summary>Makes the credential reports that are asked for, from start to stop.</summary>
internal sealed class CredentialReportService(IamCore iam, ILogger<CredentialReportService> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // finding the reports that an earlier process left open must not delay the first answer
        await iam.RunReportsAsync(log.ReportFailed, stoppingToken);
    }
}
