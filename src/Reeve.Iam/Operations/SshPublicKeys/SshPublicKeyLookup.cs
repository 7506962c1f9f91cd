using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Keyrings;

namespace Reeve.Iam.Operations.SshPublicKeys;

/// <summary>Finds the SSH public keys of an owner.</summary>
internal static class SshPublicKeyLookup
{
    /// <summary>The key; another's is not found.</summary>
    public static Result<SshPublicKey> Existing(KeyringOwner owner, string id) => KeyringOwner.Get(
        owner.Keyring.SshPublicKeys, key => key.Id == id, $"The Public Key with id {id} cannot be found.");
}
