using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Reeve.Iam.Certificates;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Holds what is uploaded as a server certificate against itself: the certificate, its key, the chain that leads from it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html</remarks>
internal static class ServerCertificateMaterial
{
    // A chain leads over an intermediate or two; every certificate costs a verification.
    private const int LongestChain = 20;

    /// <summary>When the certificate ends to be valid, or the refusal of what does not fit together.</summary>
    public static Result<DateTimeOffset> Check(string body, string privateKey, string? chain, DateTimeOffset now)
    {
        using var certificate = PemCertificates.FindOne(body);
        if (certificate is null)
        {
            return IamErrors.MalformedCertificate("Unable to parse certificate. Please ensure the certificate is in PEM format.");
        }

        if (PemPrivateKey.FindPublicKey(privateKey) is not { } publicKey)
        {
            return IamErrors.MalformedCertificate("Unable to parse key. The private key must be in PEM format, of RSA or of an elliptic curve, and without a passphrase.");
        }

        if (!publicKey.AsSpan().SequenceEqual(certificate.PublicKey.ExportSubjectPublicKeyInfo()))
        {
            return IamErrors.KeyPairMismatch();
        }

        var (from, until) = (Utc(certificate.NotBefore), Utc(certificate.NotAfter));
        if (now < from || now > until)
        {
            return IamErrors.MalformedCertificate("The certificate must be valid at the time of upload.");
        }

        return chain is not null && FindChainFault(certificate, chain) is { } fault ? fault : until;
    }

    private static IamError? FindChainFault(X509Certificate2 certificate, string chain)
    {
        var issuers = PemCertificates.FindAll(chain, LongestChain);
        try
        {
            if (issuers.IsEmpty)
            {
                return IamErrors.MalformedCertificate("Unable to parse certificate chain. Please ensure the certificates are in PEM format.");
            }

            var broken = FirstBrokenLink([certificate, .. issuers]);
            return broken is null ? null : IamErrors.MalformedCertificate(string.Create(
                CultureInfo.InvariantCulture,
                $"Unable to validate certificate chain. The certificate chain must start with the immediate signing certificate, followed by any intermediaries in order. The index within the chain of the invalid certificate is: {broken}"));
        }
        finally
        {
            PemCertificates.Dispose(issuers);
        }
    }

    // The certificate itself comes before the chain's first: its index is -1.
    private static int? FirstBrokenLink(ImmutableArray<X509Certificate2> path)
    {
        for (var index = 0; index + 1 < path.Length; index++)
        {
            if (!IssuedCertificate.IsIssuedBy(path[index], path[index + 1]))
            {
                return index - 1;
            }
        }

        return null;
    }

    private static DateTimeOffset Utc(DateTime local) => new(local.ToUniversalTime());
}
