using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>The credentials of linked services: issued, rotated and revoked by the operator.</summary>
public sealed class ServiceKeys
{
    /// <summary>How many keys a service has at most: the one in use, and the one that takes its place.</summary>
    public const int Most = 2;

    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly CallServices _services;

    internal ServiceKeys(AccountStates states, Committer committer, CallServices services)
    {
        _states = states;
        _committer = committer;
        _services = services;
    }

    /// <summary>The service that a key belongs to, or null when there is no such key.</summary>
    public async ValueTask<ServiceAccessKey?> FindAsync(string accessKeyId, CancellationToken cancellationToken) =>
        (await _states.ServicesAsync(cancellationToken)).AccessKeys.GetValueOrDefault(accessKeyId);

    /// <summary>The keys of a service, oldest first.</summary>
    public async ValueTask<Result<ImmutableArray<ServiceAccessKey>>> ListAsync(string servicePrincipal, CancellationToken cancellationToken)
    {
        var directory = await _states.ServicesAsync(cancellationToken);
        return directory.Services.ContainsKey(servicePrincipal)
            ? directory.AccessKeysOf(servicePrincipal)
            : RegistryErrors.NoSuchService(servicePrincipal);
    }

    /// <summary>Makes a key.</summary>
    public ValueTask<Result<IssuedServiceKey>> IssueAsync(string servicePrincipal, CancellationToken cancellationToken) =>
        RunAsync<IssuedServiceKey>(session => Issue(session, servicePrincipal, revokeOldest: false), cancellationToken);

    /// <summary>Makes a key; where there are as many as there can be, the oldest goes for it. The other stays, for the service to change over.</summary>
    public ValueTask<Result<IssuedServiceKey>> RotateAsync(string servicePrincipal, CancellationToken cancellationToken) =>
        RunAsync<IssuedServiceKey>(session => Issue(session, servicePrincipal, revokeOldest: true), cancellationToken);

    /// <summary>Revokes a key, for good: what is signed with it from now on is refused.</summary>
    public ValueTask<Result<ServiceAccessKey>> RevokeAsync(string servicePrincipal, string accessKeyId, CancellationToken cancellationToken) =>
        RunAsync<ServiceAccessKey>(
            session =>
            {
                if (session.LinkedServices.AccessKeys.GetValueOrDefault(accessKeyId) is not { } key || key.ServicePrincipal != servicePrincipal)
                {
                    return RegistryErrors.NoSuchKey(servicePrincipal, accessKeyId);
                }

                session.Stage(session.LinkedServices.Without(key));
                return key;
            },
            cancellationToken);

    private Result<IssuedServiceKey> Issue(CommitSession session, string servicePrincipal, bool revokeOldest)
    {
        var directory = session.LinkedServices;
        if (!directory.Services.ContainsKey(servicePrincipal))
        {
            return RegistryErrors.NoSuchService(servicePrincipal);
        }

        var keys = directory.AccessKeysOf(servicePrincipal);
        if (keys.Length >= Most && !revokeOldest)
        {
            return RegistryErrors.TooManyKeys(servicePrincipal, Most);
        }

        var revoked = keys.Length >= Most ? keys[0] : null;
        var secret = _services.Ids.NewSecretAccessKey();
        var id = _services.Ids.NewServiceAccessKeyId();
        var key = new ServiceAccessKey
        {
            Id = id,
            ServicePrincipal = servicePrincipal,
            SealedSecret = _services.Sealer.Seal(Encoding.UTF8.GetBytes(secret), AccessKey.SealingPurpose(id)),
            CreateDate = _services.Time.GetUtcNow(),
        };
        session.Stage((revoked is null ? directory : directory.Without(revoked)).With(key));
        return new IssuedServiceKey(key, secret, revoked);
    }

    private async ValueTask<Result<T>> RunAsync<T>(Func<CommitSession, Result<T>> run, CancellationToken cancellationToken)
    {
        var work = new SessionWork<T>(run);
        await _committer.SubmitAsync(work, cancellationToken);
        return await work.Done;
    }
}
