using System.Text;
using Reeve.Iam.Commits;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Commits;

public sealed class CommitterAuditTests : IAsyncLifetime
{
    private readonly RecordingStore _store = new();
    private readonly AccountStates _states;
    private readonly Committer _committer;

    public CommitterAuditTests()
    {
        _states = new AccountStates(_store);
        _committer = new Committer(_store, _states, TimeProvider.System);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _committer.DisposeAsync();
        _states.Dispose();
    }

    [Fact]
    public async Task Events_are_written_soon_together_and_in_order()
    {
        for (var index = 0; index < 100; index++)
        {
            _committer.Keep(Event(index));
        }

        await UntilWrittenAsync(100);

        Assert.Equal(Enumerable.Range(0, 100).Select(index => $"{index}"), Written());
        Assert.True(_store.Batches.Count < 20, "A hundred events at once should share a few transactions.");
    }

    [Fact]
    public async Task Stopping_writes_what_waits()
    {
        _committer.Keep(Event(1));

        await _committer.DisposeAsync();

        Assert.Equal(["1"], Written());
    }

    [Fact]
    public async Task What_the_store_refuses_is_tried_again_and_nothing_is_lost()
    {
        _store.Break(2);
        _committer.Keep(Event(1));
        _committer.Keep(Event(2));

        await UntilWrittenAsync(2);

        Assert.Equal(["1", "2"], Written());
    }

    [Fact]
    public void Where_none_can_be_written_for_long_calls_are_refused_rather_than_forgotten()
    {
        _store.Break(int.MaxValue);
        var large = new AuditRow("111122223333", DateTimeOffset.UnixEpoch, new byte[1 << 20]);

        Assert.Throws<InvalidOperationException>(() =>
        {
            for (var count = 0; count < 1000; count++)
            {
                _committer.Keep(large);
            }
        });
    }

    private static AuditRow Event(int number) => new("111122223333", DateTimeOffset.UnixEpoch, Encoding.UTF8.GetBytes($"{number}"));

    private IReadOnlyList<string> Written() =>
    [
        .. _store.Batches.SelectMany(batch => batch.Audit)
            .SelectMany(row => new StoredAuditRow(1, row.At, row.Body).Events())
            .Select(told => Encoding.UTF8.GetString(told.Span)),
    ];

    private async Task UntilWrittenAsync(int count)
    {
        while (Written().Count < count)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
