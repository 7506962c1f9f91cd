using Reeve.Client;
using Reeve.Client.Leases;

namespace Reeve.Samples.Ledger;

/// <summary>Holds the leases of the ledgers that are there when the service starts.</summary>
internal sealed class HeldLedgers(LedgerBook book, LeaseKeeper leases, ILogger<HeldLedgers> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var ledger in book.All)
        {
            try
            {
                if (await leases.HoldAsync(LedgerWork.Terms(ledger), stoppingToken) is ReeveResult<RoleLease>.Refused refused)
                {
                    log.LogError("{Arn} has no lease: {Message}", ledger.Arn, refused.Error.Message);
                }
            }
            catch (ReeveUnavailableException exception)
            {
                log.LogError(exception, "{Arn} has no lease", ledger.Arn);
            }
        }
    }
}
