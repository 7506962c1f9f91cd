using Reeve.Iam.Commits;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Callers;

/// <summary>Finds who a verified signature stands for, for whoever serves the service API.</summary>
public sealed class ApiCallers
{
    private readonly AccountStates _states;

    internal ApiCallers(AccountStates states) => _states = states;

    /// <summary>The caller, or null when the key speaks for nobody any more.</summary>
    /// <param name="credential">What the request was verified to be signed with.</param>
    /// <param name="cancellationToken">Ends the waiting for the account.</param>
    public async ValueTask<ApiCaller?> FindAsync(Credential credential, CancellationToken cancellationToken)
    {
        if (AccessKeyIds.FindAccountId(credential.AccessKeyId) is not { } accountId)
        {
            return (await _states.ServicesAsync(cancellationToken)).AccessKeys.GetValueOrDefault(credential.AccessKeyId) is { } key
                ? new ApiCaller.LinkedService(key.ServicePrincipal, key.Id)
                : null;
        }

        return await _states.FindAsync(accountId, cancellationToken) is { } account && CallerResolver.Find(account, credential) is { } caller
            ? new ApiCaller.Principal(caller, account)
            : null;
    }
}
