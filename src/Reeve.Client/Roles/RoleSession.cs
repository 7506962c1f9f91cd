using Reeve.Client.Calls;
using Reeve.Protocol.Signing;

namespace Reeve.Client.Roles;

/// <summary>A role that the service has assumed. Its credentials are fetched when they are first needed, and again before they end. Can be used by many at once.</summary>
public sealed class RoleSession
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(3);

    private readonly ReeveClient _client;
    private readonly RoleSessionTerms _terms;
    private readonly string _region;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private RoleCredentials? _credentials;
    private Task<ReeveResult<RoleCredentials>>? _fetching;

    internal RoleSession(ReeveClient client, RoleSessionTerms terms, string region, TimeProvider time)
    {
        (_client, _terms, _region, _time) = (client, terms, region, time);
    }

    /// <summary>Credentials that hold for at least a while.</summary>
    /// <param name="cancellationToken">Ends the waiting; others who wait get them all the same.</param>
    /// <exception cref="ReeveUnavailableException">Reeve does not answer, and those that there were have ended.</exception>
    public async Task<ReeveResult<RoleCredentials>> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        Task<ReeveResult<RoleCredentials>> fetching;
        lock (_lock)
        {
            if (_credentials is { } known && known.Expiration - _time.GetUtcNow() > Margin)
            {
                return new ReeveResult<RoleCredentials>.Ok(known);
            }

            _fetching ??= FetchAsync();
            fetching = _fetching;
        }

        try
        {
            return await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ReeveUnavailableException) when (_credentials is { } still && still.Expiration > _time.GetUtcNow())
        {
            return new ReeveResult<RoleCredentials>.Ok(still);
        }
    }

    /// <summary>
    /// Forgets the credentials, so that new ones are fetched when they are next needed: for when another service says that they are not valid any more,
    /// as it does once Reeve's operator has revoked them.
    /// </summary>
    public void Forget()
    {
        lock (_lock)
        {
            _credentials = null;
        }
    }

    /// <summary>Signs a request to another service with the session, in place of a signature that it has.</summary>
    /// <param name="request">The request, with an absolute URL. Its content is buffered.</param>
    /// <param name="signingName">The service name of the other service: the prefix of its manifest.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The credentials that were used, or why there are none.</returns>
    public async Task<ReeveResult<RoleCredentials>> SignAsync(HttpRequestMessage request, string signingName, CancellationToken cancellationToken = default)
    {
        var result = await GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
        if (result is ReeveResult<RoleCredentials>.Ok { Value: var key })
        {
            var signing = new SigningCredentials(key.AccessKeyId, key.SecretAccessKey, key.SessionToken);
            await HttpSigning.SignAsync(request, signing, _region, signingName, _time, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private async Task<ReeveResult<RoleCredentials>> FetchAsync()
    {
        // Off the caller's lock: what comes back at once must not be looked for within it.
        await Task.Yield();
        try
        {
            var result = await _client.AssumeRoleAsync(_terms, CancellationToken.None).ConfigureAwait(false);
            lock (_lock)
            {
                _credentials = result is ReeveResult<RoleCredentials>.Ok ok ? ok.Value : null;
            }

            return result;
        }
        finally
        {
            lock (_lock)
            {
                _fetching = null;
            }
        }
    }
}
