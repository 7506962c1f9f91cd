using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.IdentityModel.Tokens;
using Reeve.Iam.Entities;

namespace Reeve.Federation.OpenId;

/// <summary>
/// Keeps issuers' keys for a while. A key that is not among them makes them be fetched again, because issuers change keys; but not more often
/// than every half minute, whatever tokens come, and an issuer that fails is left alone as long.
/// </summary>
internal sealed class IssuerKeyCache(IssuerKeys issuers, TimeProvider time) : IDisposable
{
    /// <summary>How long keys are taken without asking again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>How long an issuer is not asked again.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private const int MostIssuers = 1000;
    private const int MostFetches = 8;

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _fetches = new(MostFetches);

    /// <summary>
    /// The keys of an issuer that may have signed with a key id; empty when there is none. Null when the issuer cannot be reached.
    /// </summary>
    /// <param name="provider">The issuer.</param>
    /// <param name="keyId">The key's id, or null where a token names none: then the only key is meant.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<ImmutableArray<SecurityKey>?> FindAsync(OpenIdProvider provider, string? keyId, CancellationToken cancellationToken)
    {
        // Providers of one URL with other thumbprints trust other servers: their keys are apart.
        var name = provider.Url + "\n" + string.Join(',', provider.Thumbprints);
        if (_kept.GetValueOrDefault(name) is { } kept && IsEnough(kept, keyId))
        {
            return kept.Keys is { } known ? Matching(known, keyId) : null;
        }

        await _fetches.WaitAsync(cancellationToken);
        try
        {
            if (_kept.GetValueOrDefault(name) is not { } latest || !IsEnough(latest, keyId))
            {
                latest = await FetchAsync(provider, cancellationToken);
                Keep(name, latest);
            }

            return latest.Keys is { } keys ? Matching(keys, keyId) : null;
        }
        finally
        {
            _fetches.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _fetches.Dispose();

    private static ImmutableArray<SecurityKey> Matching(ImmutableArray<SecurityKey> keys, string? keyId) => keyId is null
        ? keys.Length == 1 ? keys : []
        : [.. keys.Where(key => string.Equals(key.KeyId, keyId, StringComparison.Ordinal))];

    private bool IsEnough(Kept kept, string? keyId)
    {
        var age = time.GetUtcNow() - kept.At;
        return age < Rest || (age < Lifetime && kept.Keys is { } keys && !Matching(keys, keyId).IsEmpty);
    }

    private async Task<Kept> FetchAsync(OpenIdProvider provider, CancellationToken cancellationToken)
    {
        try
        {
            return new(await issuers.FetchAsync(provider, cancellationToken), time.GetUtcNow());
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or UriFormatException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(null, time.GetUtcNow());
        }
    }

    private void Keep(string name, Kept kept)
    {
        if (_kept.Count >= MostIssuers && !_kept.ContainsKey(name))
        {
            _kept.Clear(); // bounded, and rare enough to be simple
        }

        _kept[name] = kept;
    }

    // Keys are null when the issuer could not be reached.
    private sealed record Kept(ImmutableArray<SecurityKey>? Keys, DateTimeOffset At);
}
