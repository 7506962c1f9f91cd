using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Reeve.Iam.Accounts;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Persistence;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Commits;

/// <summary>The snapshots that this process holds: loaded on first use, replaced whole by each commit, read without locks.</summary>
internal sealed class AccountStates(IAccountStore store) : IDisposable
{
    private readonly ConcurrentDictionary<string, Account> _accounts = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _loading = new(1);
    private AccountDirectory? _directory;
    private ServiceDirectory? _services;

    /// <summary>Told of each entity that was written or removed, with its account, after it is durable. It must return quickly.</summary>
    public Action<string, EntityChange>? OnWritten { get; set; }

    /// <summary>The directory.</summary>
    public ValueTask<AccountDirectory> DirectoryAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _directory) is { } directory ? new(directory) : LoadDirectoryAsync(cancellationToken);

    /// <summary>The registered linked services.</summary>
    public ValueTask<ServiceDirectory> ServicesAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _services) is { } services ? new(services) : LoadServicesAsync(cancellationToken);

    /// <summary>An account's current snapshot, or null when there is no such account.</summary>
    public ValueTask<Account?> FindAsync(string accountId, CancellationToken cancellationToken) =>
        _accounts.TryGetValue(accountId, out var account) ? new(account) : LoadAsync(accountId, cancellationToken);

    /// <summary>An account's current snapshot if it is in memory.</summary>
    public bool TryGetLoaded(string accountId, [NotNullWhen(true)] out Account? account) => _accounts.TryGetValue(accountId, out account);

    /// <summary>Makes what a session staged the current state. Only after it is durable.</summary>
    public void Publish(CommitSession session)
    {
        // INVARIANT: the directory first; a load that overlaps a removal looks into it again after it has put what it read.
        Volatile.Write(ref _directory, session.Directory);

        // Before the accounts: a role is never of a version that is not known.
        Volatile.Write(ref _services, session.LinkedServices);
        foreach (var (accountId, account) in session.Accounts)
        {
            if (account is null)
            {
                _accounts.TryRemove(accountId, out _);
            }
            else
            {
                _accounts[accountId] = account;
            }
        }

        foreach (var (accountId, change) in session.Written)
        {
            OnWritten?.Invoke(accountId, change);
        }
    }

    /// <summary>Reads these scopes again before they are used.</summary>
    public void Forget(IEnumerable<string> scopes)
    {
        foreach (var scope in scopes)
        {
            _accounts.TryRemove(scope, out _);
            if (scope == Scopes.Directory)
            {
                Volatile.Write(ref _directory, null);
            }

            if (scope == Scopes.Services)
            {
                Volatile.Write(ref _services, null);
            }
        }
    }

    /// <summary>Reads everything again before it is used.</summary>
    public void Forget() => Forget([.. _accounts.Keys, Scopes.Directory, Scopes.Services]);

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    private async ValueTask<AccountDirectory> LoadDirectoryAsync(CancellationToken cancellationToken)
    {
        var directory = AccountDirectory.Read(await store.LoadAsync(Scopes.Directory, cancellationToken));
        return Interlocked.CompareExchange(ref _directory, directory, null) ?? directory;
    }

    private async ValueTask<ServiceDirectory> LoadServicesAsync(CancellationToken cancellationToken)
    {
        var services = ServiceDirectory.Read(await store.LoadAsync(Scopes.Services, cancellationToken));
        return Interlocked.CompareExchange(ref _services, services, null) ?? services;
    }

    private async ValueTask<Account?> LoadAsync(string accountId, CancellationToken cancellationToken)
    {
        // Asking the directory first keeps made-up account ids from reaching the database.
        if (!await ExistsAsync(accountId, cancellationToken))
        {
            return null;
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (_accounts.TryGetValue(accountId, out var loaded))
            {
                return loaded;
            }

            if (await store.LoadAsync(accountId, cancellationToken) is not { } image)
            {
                return null;
            }

            var account = _accounts.GetOrAdd(accountId, AccountImage.Read(accountId, image));
            if (await ExistsAsync(accountId, cancellationToken))
            {
                return account;
            }

            _accounts.TryRemove(accountId, out _);
            return null;
        }
        finally
        {
            _loading.Release();
        }
    }

    private async ValueTask<bool> ExistsAsync(string accountId, CancellationToken cancellationToken) =>
        (await DirectoryAsync(cancellationToken)).Entries.ContainsKey(accountId);
}
