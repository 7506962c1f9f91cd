using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Certificates;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>The private keys of a SAML provider.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html</remarks>
internal static class SamlPrivateKeys
{
    private const int Most = 2;

    /// <summary>The keys after one is added, or as they are when there is none to add.</summary>
    public static Result<ImmutableArray<SamlPrivateKey>> Add(ImmutableArray<SamlPrivateKey> present, string? pem, OperationContext context)
    {
        if (pem is null)
        {
            return present;
        }

        if (!PemPrivateKey.IsRsa(pem))
        {
            return IamErrors.InvalidInput("Invalid private key.");
        }

        if (present.Length >= Most)
        {
            return IamErrors.LimitExceeded("Private key limit of 2 is reached.");
        }

        var id = context.Ids.NewSamlId();
        return present.Add(new(id, context.Now, context.Sealer.Seal(Encoding.UTF8.GetBytes(pem), SamlPrivateKey.SealingPurpose(id))));
    }

    /// <summary>The keys after one is removed, or as they are when there is none to remove.</summary>
    public static Result<ImmutableArray<SamlPrivateKey>> Remove(ImmutableArray<SamlPrivateKey> present, string? keyId) =>
        keyId is null ? present
        : present.FirstOrDefault(key => key.Id == keyId) is { } removed ? present.Remove(removed)
        : IamErrors.InvalidInput("Failed to remove private key because the Key ID does not match a private key.");
}
