namespace Reeve.EndToEnd.Tests.Races;

/// <summary>All who race for one role.</summary>
internal sealed class Race
{
    private readonly RaceWire _wire;
    private readonly Holder[] _holders;
    private readonly Assumer _assumer;

    public Race(RaceWire wire)
    {
        _wire = wire;
        _holders = [.. Enumerable.Range(0, 3).Select(number => new Holder(wire, number))];
        _assumer = new Assumer(wire, History);
        Racers =
        [
            .. Enumerable.Range(0, 4).Select(number => new Maker(wire, History, isService: number % 2 == 0)),
            .. Enumerable.Range(0, 4).Select(_ => new Remover(wire, History)),
            .. _holders,
            _assumer,
            new Watcher(wire, History),
        ];
    }

    /// <summary>What they were told.</summary>
    public RaceHistory History { get; } = new();

    /// <summary>All of them.</summary>
    public IReadOnlyList<IRacer> Racers { get; }

    /// <summary>Lets all of them come to an end, and looks whether what they were told holds together.</summary>
    public async Task EndAsync()
    {
        foreach (var holder in _holders)
        {
            await holder.LiftAsync();
        }

        await _assumer.SettleAsync();
        foreach (var taskId in History.Tasks.Keys)
        {
            await Remover.FollowAsync(_wire, History, taskId);
        }

        History.AssertEachRoleWasMade();
        History.AssertEachSuccessRemovedOne(isThere: (await _wire.IamAsync("GetRole", ("RoleName", RaceWire.Role))).IsOkOr("NoSuchEntity"));
        await AssertDeletableAsync();
        await AssertMadeAnewOnceAsync();
        foreach (var session in History.Revoked)
        {
            Assert.Equal("InvalidClientTokenId", (await _wire.WhoAmIAsync(session)).Code);
        }
    }

    // Nothing uses the role any more: whoever asks for its deletion now gets it.
    private async Task AssertDeletableAsync()
    {
        var answer = await _wire.IamAsync("DeleteServiceLinkedRole", ("RoleName", RaceWire.Role));
        if (answer.IsOkOr("NoSuchEntity"))
        {
            Assert.Equal("SUCCEEDED", await Remover.FollowAsync(_wire, History, answer.Text("DeletionTaskId")));
        }

        Assert.False((await _wire.IamAsync("GetRole", ("RoleName", RaceWire.Role))).IsOkOr("NoSuchEntity"));
    }

    private async Task AssertMadeAnewOnceAsync()
    {
        var made = (await _wire.EnsureAsync()).Ok().Json;
        var found = (await _wire.EnsureAsync()).Ok().Json;
        Assert.Equal((true, false), (made.GetProperty("isNew").GetBoolean(), found.GetProperty("isNew").GetBoolean()));
        Assert.Equal(made.GetProperty("roleId").GetString(), found.GetProperty("roleId").GetString());
    }
}
