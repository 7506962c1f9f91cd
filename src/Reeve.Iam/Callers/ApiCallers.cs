using Reeve.Iam.Commits;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Callers;

/// <summary>Finds who a verified signature stands for, for whoever serves the service API.</summary>
public sealed class ApiCallers
{
    private readonly AccountStates _states;

    internal ApiCallers(AccountStates states) => _states = states;

    /// <summary>The caller, or null when the key speaks for nobody any more.</summary>
    /// <param name="accessKeyId">The key whose signature was verified.</param>
    /// <param name="cancellationToken">Ends the waiting for the account.</param>
    public async ValueTask<ApiCaller?> FindAsync(string accessKeyId, CancellationToken cancellationToken)
    {
        if (AccessKeyIds.FindAccountId(accessKeyId) is not { } accountId)
        {
            return (await _states.ServicesAsync(cancellationToken)).AccessKeys.GetValueOrDefault(accessKeyId) is { } key
                ? new ApiCaller.LinkedService(key.ServicePrincipal, key.Id)
                : null;
        }

        return await _states.FindAsync(accountId, cancellationToken) is { } account && CallerResolver.Find(account, accessKeyId) is { } caller
            ? new ApiCaller.Principal(caller, account)
            : null;
    }
}
