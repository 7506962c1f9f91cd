using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Reeve.Iam.Certificates;

/// <summary>Reads certificates in PEM. What is around their blocks does not matter; what is in them must be certificates.</summary>
internal static class PemCertificates
{
    private const string Label = "CERTIFICATE";

    /// <summary>The one certificate of a text, or null when there is none, more than one, or one that cannot be read.</summary>
    public static X509Certificate2? FindOne(string pem)
    {
        var all = FindAll(pem, 2);
        if (all is [var only])
        {
            return only;
        }

        Dispose(all);
        return null;
    }

    /// <summary>The certificates of a text in order; empty when there is none, more than <paramref name="most"/>, or one that cannot be read.</summary>
    public static ImmutableArray<X509Certificate2> FindAll(string pem, int most)
    {
        var certificates = ImmutableArray.CreateBuilder<X509Certificate2>();
        try
        {
            var rest = pem.AsSpan();
            while (PemEncoding.TryFind(rest, out var fields))
            {
                if (certificates.Count == most || !rest[fields.Label].SequenceEqual(Label))
                {
                    Dispose(certificates.DrainToImmutable());
                    return [];
                }

                certificates.Add(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(rest[fields.Base64Data].ToString())));
                rest = rest[fields.Location.End..];
            }
        }
        catch (CryptographicException)
        {
            Dispose(certificates.DrainToImmutable());
        }

        return certificates.DrainToImmutable();
    }

    /// <summary>Ends with several certificates.</summary>
    public static void Dispose(ImmutableArray<X509Certificate2> certificates)
    {
        foreach (var certificate in certificates)
        {
            certificate.Dispose();
        }
    }
}
