using Reeve.Iam.Entities;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Keyrings;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>Finds service-specific credentials of an owner and tells their state.</summary>
internal static class ServiceCredentialLookup
{
    /// <summary>The credential; another's is not found.</summary>
    public static Result<ServiceCredential> Existing(KeyringOwner owner, string id) => KeyringOwner.Get(
        owner.Keyring.ServiceCredentials, credential => credential.Id == id, $"No such credential {id} exists");

    /// <summary>The state of a credential at a time.</summary>
    public static string StatusOf(ServiceCredential credential, DateTimeOffset now) =>
        credential.ExpirationDate <= now ? AccessKeyStatus.Expired : KeyringStatus.Of(credential.IsActive);
}
