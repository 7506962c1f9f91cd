using System.Collections.Concurrent;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.LastUsed;

/// <summary>
/// When things were last used. Noting a use costs a request nothing but a look into memory; <see cref="LastUseWriter"/> writes what has come together.
/// Answers know both: what is written and what is not yet.
/// </summary>
internal sealed class LastUses
{
    private readonly ConcurrentDictionary<(string AccountId, string Key), LastUse> _unwritten = new();

    /// <summary>When principals last called each action.</summary>
    public ActionUses Actions { get; } = new();

    /// <summary>What is not written.</summary>
    public IEnumerable<KeyValuePair<(string AccountId, string Key), LastUse>> Unwritten => _unwritten;

    /// <summary>Notes a use.</summary>
    public void Note(string accountId, string key, DateTimeOffset now, string service, string region)
    {
        var date = InSeconds(now);
        if (_unwritten.TryGetValue((accountId, key), out var known)
            && known.Date == date && known.Service == service && known.Region == region)
        {
            return;
        }

        _unwritten.AddOrUpdate(
            (accountId, key),
            static (place, use) => new(place.Key, use.date, use.service, use.region),
            static (_, present, use) => present.Date > use.date ? present : new(present.Key, use.date, use.service, use.region),
            (date, service, region));
    }

    /// <summary>An instant without what is finer than a second.</summary>
    public static DateTimeOffset InSeconds(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>The last use of something, or null when it was never used.</summary>
    public LastUse? Find(Account account, string key)
    {
        var written = account.LastUses.GetValueOrDefault(key);
        return _unwritten.TryGetValue((account.Id, key), out var noted) && !(written?.Date > noted.Date) ? noted : written;
    }

    /// <summary>Forgets a use that is written, unless there was another one since.</summary>
    public void Forget(string accountId, LastUse written) => _unwritten.TryRemove(KeyValuePair.Create((accountId, written.Key), written));
}
