using System.Collections.Concurrent;

namespace Reeve.Storage.Sql.Reading;

/// <summary>Lends reading sessions, opened when first needed, to a bounded number of readers at a time.</summary>
internal sealed class ReaderPool(SqlDatabase database, DamageReport damage) : IAsyncDisposable
{
    private const int Sessions = 4;

    private readonly SemaphoreSlim _places = new(Sessions);
    private readonly ConcurrentBag<ReadSession> _idle = [];

    public async ValueTask<T> ReadAsync<T>(
        Func<ReadSession, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            if (!_idle.TryTake(out var session))
            {
                session = await ReadSession.OpenAsync(database, damage, cancellationToken);
            }

            // A session whose reading failed is closed rather than lent again.
            var healthy = false;
            try
            {
                var result = await read(session, cancellationToken);
                healthy = true;
                return result;
            }
            finally
            {
                await GiveBackAsync(session, healthy);
            }
        }
        finally
        {
            _places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < Sessions; i++)
        {
            await _places.WaitAsync();
        }

        while (_idle.TryTake(out var session))
        {
            await session.DisposeAsync();
        }

        _places.Dispose();
    }

    private ValueTask GiveBackAsync(ReadSession session, bool healthy)
    {
        if (!healthy)
        {
            return session.DisposeAsync();
        }

        _idle.Add(session);
        return ValueTask.CompletedTask;
    }
}
