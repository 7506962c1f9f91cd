using System.Collections.Immutable;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Reeve.Federation.Network;

/// <summary>
/// Whether an issuer's server is who it says: by the machine's trusted roots, or by a certificate whose thumbprint the provider is registered
/// with. A thumbprint stands in for the root only: names, dates and signatures must be right in any case.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html</remarks>
internal static class CertificateTrust
{
    private const X509ChainStatusFlags Pardoned =
        X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain
        | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    /// <summary>Whether to go on with a server.</summary>
    public static bool Accepts(X509Chain? chain, SslPolicyErrors errors, ImmutableArray<string> thumbprints) => errors switch
    {
        SslPolicyErrors.None => true,
        SslPolicyErrors.RemoteCertificateChainErrors when chain is not null =>
            chain.ChainStatus.All(status => (status.Status & ~Pardoned) == 0)
            && chain.ChainElements.Any(element => thumbprints.Contains(Thumbprint(element.Certificate))),
        _ => false,
    };

    // IAM's thumbprints are of SHA-1; a second certificate of the same one is out of an attacker's reach, as far as is known.
    private static string Thumbprint(X509Certificate2 certificate) => Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA1));
}
