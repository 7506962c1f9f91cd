using System.Globalization;

namespace Reeve.EndToEnd.Tests.Races;

/// <summary>
/// Holds a lease on the role and lifts it. While a lease stands that was acknowledged the role is not deleted: so when it is lifted, it is there.
/// </summary>
internal sealed class Holder(RaceWire wire, int number) : IRacer
{
    private readonly string _path = string.Create(CultureInfo.InvariantCulture, $"{RaceWire.RolePath}/leases/lease-{number}");
    private Lease _lease = Lease.None;

    private enum Lease
    {
        None,
        Unknown,
        Held,
    }

    /// <inheritdoc/>
    public async Task RoundAsync()
    {
        await LiftAsync();
        var until = TimeProvider.System.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        _lease = Lease.Unknown;
        var held = await wire.ServiceAsync(
            HttpMethod.Put, _path, $$"""{"region":"eu-central-1","resources":["arn:aws:ledger:eu-central-1:{{ReeveProcess.AccountId}}:ledger/books"],"until":"{{until}}"}""");
        _lease = held.IsOkOr("NoSuchEntity", "EntityTemporarilyUnmodifiable") ? Lease.Held : Lease.None;
        if (_lease is Lease.Held)
        {
            (await wire.IamAsync("GetRole", ("RoleName", RaceWire.Role))).Ok();
            await LiftAsync();
        }

        await wire.IdleAsync();
    }

    /// <summary>Lifts the lease, if there is one.</summary>
    public async Task LiftAsync()
    {
        var before = _lease;
        if (before is Lease.None)
        {
            return;
        }

        _lease = Lease.Unknown;
        var lifted = await wire.ServiceAsync(HttpMethod.Delete, _path);
        if (before is Lease.Held)
        {
            Assert.True(lifted.Ok().Json.GetProperty("wasHeld").GetBoolean(), "An acknowledged lease is gone.");
        }
        else
        {
            lifted.IsOkOr("NoSuchEntity");
        }

        _lease = Lease.None;
    }
}
