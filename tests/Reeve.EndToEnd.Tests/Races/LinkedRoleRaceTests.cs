namespace Reeve.EndToEnd.Tests.Races;

/// <summary>
/// One service-linked role, and many who make it, ensure it, delete it, hold it and use it at once. There is never more than one; it is not deleted while an
/// acknowledged lease or a session stands; whoever makes it is told so, and nobody else; and every deletion ends.
/// </summary>
public sealed class LinkedRoleRaceTests(ITestOutputHelper output)
{
    // So many calls are answered before the race ends, or the server is killed. REEVE_LONG=1 races longer and kills more often.
    private const int AnswersBeforeKill = 500;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("REEVE_LONG") == "1";
    private static readonly int Answers = IsLong ? 50_000 : 4000;
    private static readonly int Kills = IsLong ? 40 : 4;

    [Fact]
    public async Task However_many_race_the_role_is_one_and_kept_while_it_is_used()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        using var wire = new RaceWire(reeve);
        await wire.RegisterAsync();
        var race = new Race(wire);

        var end = wire.AfterAsync(Answers);
        await Task.WhenAll(race.Racers.Select(racer => RunAsync(racer, end)));

        await race.EndAsync();
        output.WriteLine($"{wire.Answers} answers, {race.History.Made} roles made, {race.History.Tasks.Count} deletions");
    }

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_forgotten_by_a_server_that_is_killed()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        using var wire = new RaceWire(reeve);
        await wire.RegisterAsync();
        var race = new Race(wire);

        for (var kill = 0; kill < Kills; kill++)
        {
            var underLoad = wire.AfterAsync(AnswersBeforeKill);
            var racing = Task.WhenAll(race.Racers.Select(UntilKilledAsync));
            await await Task.WhenAny(underLoad, racing);
            await reeve.KillAsync();
            await racing;
            await reeve.StartAgainAsync();
        }

        await race.EndAsync();
        output.WriteLine($"{Kills} kills, {wire.Answers} answers, {race.History.Made} roles made, {race.History.Tasks.Count} deletions, {race.History.LostMakers} creations not answered");
    }

    private static async Task RunAsync(IRacer racer, Task end)
    {
        while (!end.IsCompleted)
        {
            await racer.RoundAsync();
        }
    }

    private static async Task UntilKilledAsync(IRacer racer)
    {
        try
        {
            await RunAsync(racer, Task.Delay(Timeout.Infinite));
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // What was sent last is uncertain.
        }
    }
}
