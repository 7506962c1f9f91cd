using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Reeve.Client.Leases;

/// <summary>Looks for leases to renew, as long as the application runs.</summary>
internal sealed class LeaseRenewal(LeaseKeeper keeper, IOptions<ReeveClientOptions> options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Several looks within the half of its time that a lease has left, so that one that fails is tried again.
        var pace = options.Value.LeaseDuration / 10;
        using var timer = new PeriodicTimer(pace < Longest ? pace : Longest, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            await keeper.RenewAsync(stoppingToken).ConfigureAwait(false);
        }
    }
}
