using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Keyrings;

namespace Reeve.Iam.Operations.SigningCertificates;

/// <summary>Finds the signing certificates of an owner.</summary>
internal static class SigningCertificateLookup
{
    /// <summary>The certificate; another's is not found.</summary>
    public static Result<SigningCertificate> Existing(KeyringOwner owner, string id) => KeyringOwner.Get(
        owner.Keyring.SigningCertificates, certificate => certificate.Id == id, $"The Certificate with id {id} cannot be found.");
}
