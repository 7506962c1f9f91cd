namespace Reeve.Iam.Passwords;

/// <summary>Where passwords are hashed: on few threads at once, so that sign-ins leave the machine to the calls of everybody else.</summary>
internal sealed class PasswordWorkshop : IDisposable
{
    // Beyond it a caller is sent away rather than kept: at five hashes a second they would not have the patience.
    private const int MostWaiting = 64;

    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private int _waiting;

    /// <summary>Makes the hashes that a call waits for, and returns whether there was room for it.</summary>
    public async ValueTask<bool> TryMakeAsync(PasswordHashes hashes, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return false;
        }

        try
        {
            await _places.WaitAsync(cancellationToken);
            try
            {
                hashes.Make();
                return true;
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
