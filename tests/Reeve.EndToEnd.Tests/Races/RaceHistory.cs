using System.Collections.Concurrent;
using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests.Races;

/// <summary>What all who race were told.</summary>
internal sealed class RaceHistory
{
    private readonly ConcurrentDictionary<string, int> _makers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _tasks = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<SigningCredentials> _revoked = [];
    private int _lostMakers;
    private int _lostRemovers;

    /// <summary>How many creations were sent and never answered, each of which may have made a role.</summary>
    public int LostMakers => Volatile.Read(ref _lostMakers);

    /// <summary>How many roles were made, one after the other.</summary>
    public int Made => _makers.Count;

    /// <summary>The tasks, each with its end; empty where nobody was told of one.</summary>
    public IReadOnlyDictionary<string, string> Tasks => _tasks;

    /// <summary>The sessions that were revoked.</summary>
    public IEnumerable<SigningCredentials> Revoked => _revoked;

    /// <summary>The answer of a call that may make the role; one that is never answered is counted.</summary>
    public Task<RaceAnswer> MakingAsync(Func<Task<RaceAnswer>> call) => CountedAsync(call, count => Interlocked.Add(ref _lostMakers, count));

    /// <summary>The answer of a call that may open a task; one that is never answered is counted.</summary>
    public Task<RaceAnswer> RemovingAsync(Func<Task<RaceAnswer>> call) => CountedAsync(call, count => Interlocked.Add(ref _lostRemovers, count));

    /// <summary>Somebody was told that they made the role.</summary>
    public void MadeBy(string roleId) => Assert.Equal(1, _makers.AddOrUpdate(roleId, 1, (_, count) => count + 1));

    /// <summary>Somebody was told that the role is there.</summary>
    public void Saw(string roleId) => _seen.TryAdd(roleId, 0);

    /// <summary>How a task ended, or null as long as nobody was told that it has.</summary>
    public string? EndOf(string taskId) => _tasks.GetValueOrDefault(taskId) is { Length: > 0 } end ? end : null;

    /// <summary>Somebody was told where a task stands, who asked when it was known to have ended so, or not to have. What has ended has ended for all time.</summary>
    public void Stands(string taskId, string status, string? endBefore)
    {
        var end = status is "SUCCEEDED" or "FAILED" ? status : "";
        Assert.True(endBefore is null || endBefore == end, $"{taskId} was {endBefore} and is {status}.");
        var kept = _tasks.AddOrUpdate(taskId, end, (_, before) => before.Length > 0 ? before : end);
        Assert.True(end.Length == 0 || end == kept, $"{taskId} is {kept} to one and {end} to another.");
    }

    /// <summary>A session was revoked.</summary>
    public void WasRevoked(SigningCredentials session) => _revoked.Add(session);

    /// <summary>Every role that was seen was made by somebody; without a lost answer, somebody was told so.</summary>
    public void AssertEachRoleWasMade()
    {
        var unexplained = _seen.Keys.Except(_makers.Keys, StringComparer.Ordinal).ToArray();
        Assert.True(unexplained.Length <= LostMakers, $"Nobody made {string.Join(", ", unexplained)}.");
    }

    /// <summary>Each task that succeeded removed one role that was made.</summary>
    public void AssertEachSuccessRemovedOne(bool isThere)
    {
        var removed = _tasks.Values.Count(status => status is "SUCCEEDED");
        var gone = Made - (isThere ? 1 : 0);
        Assert.True(removed <= gone + LostMakers, $"{removed} tasks succeeded, and {gone} roles are gone.");
        Assert.True(LostMakers + Volatile.Read(ref _lostRemovers) > 0 || removed == gone, $"{gone} roles are gone, and {removed} tasks succeeded.");
    }

    private static async Task<RaceAnswer> CountedAsync(Func<Task<RaceAnswer>> call, Action<int> count)
    {
        count(1);
        var answer = await call();
        count(-1);
        return answer;
    }
}
