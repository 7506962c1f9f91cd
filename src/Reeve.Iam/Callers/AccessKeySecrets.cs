using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Secrets;

namespace Reeve.Iam.Callers;

/// <summary>Finds access keys for whoever verifies signatures.</summary>
public sealed class AccessKeySecrets
{
    private readonly AccountStates _states;
    private readonly ISecretSealer _sealer;

    internal AccessKeySecrets(AccountStates states, ISecretSealer sealer)
    {
        _states = states;
        _sealer = sealer;
    }

    /// <summary>The key of an id, or null when it is unknown, inactive, or its account is gone. The account is in the id, so nothing is searched; the key of a linked service has none.</summary>
    public async ValueTask<AccessKey?> FindAsync(string accessKeyId, CancellationToken cancellationToken)
    {
        if (AccessKeyIds.FindAccountId(accessKeyId) is not { } accountId)
        {
            return (await _states.ServicesAsync(cancellationToken)).AccessKeys.GetValueOrDefault(accessKeyId)?.ToAccessKey();
        }

        var account = await _states.FindAsync(accountId, cancellationToken);
        return account?.AccessKeys.GetValueOrDefault(accessKeyId) is { IsActive: true } key ? key : null;
    }

    /// <summary>The secret of a key, in UTF-8, or null when it was sealed under another master key.</summary>
    public byte[]? Open(AccessKey key) => _sealer.Open(key.SealedSecret, AccessKey.SealingPurpose(key.Id));
}
