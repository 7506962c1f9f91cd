namespace Reeve.Iam.Identifiers;

/// <summary>Makes the identifiers of entities: IAM's prefixes and alphabet.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html</remarks>
public static class Ids
{
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>A new unique id of a user, <c>AIDA…</c>, 21 characters.</summary>
    public static string NewUserId(this IIdSource ids) => "AIDA" + ids.NewText(17, Base32.Alphabet);

    /// <summary>A new unique id of a role, <c>AROA…</c>, 21 characters.</summary>
    public static string NewRoleId(this IIdSource ids) => "AROA" + ids.NewText(17, Base32.Alphabet);

    /// <summary>A new unique id of a server certificate, <c>ASCA…</c>, 21 characters.</summary>
    public static string NewServerCertificateId(this IIdSource ids) => "ASCA" + ids.NewText(17, Base32.Alphabet);

    /// <summary>A new id of a signing certificate, 24 characters.</summary>
    public static string NewSigningCertificateId(this IIdSource ids) => ids.NewText(24, Base32.Alphabet);

    /// <summary>A new id of an SSH public key, <c>APKA…</c>, 21 characters.</summary>
    public static string NewSshPublicKeyId(this IIdSource ids) => "APKA" + ids.NewText(17, Base32.Alphabet);

    /// <summary>A new id of a service-specific credential, <c>ACCA…</c>, 21 characters.</summary>
    public static string NewServiceCredentialId(this IIdSource ids) => "ACCA" + ids.NewText(17, Base32.Alphabet);

    /// <summary>A new unique id of a SAML provider, or of a private key of one, 24 characters.</summary>
    public static string NewSamlId(this IIdSource ids) => ids.NewText(24, Base32.Alphabet);

    /// <summary>A new password of a service-specific credential, 44 characters, 258 random bits.</summary>
    public static string NewServicePassword(this IIdSource ids) => ids.NewText(43, Base64) + "=";

    /// <summary>A new unique id of a group, <c>AGPA…</c>, 21 characters.</summary>
    public static string NewGroupId(this IIdSource ids) => "AGPA" + ids.NewText(17, Base32.Alphabet);

    /// <summary>A new unique id of an instance profile, <c>AIPA…</c>, 21 characters.</summary>
    public static string NewInstanceProfileId(this IIdSource ids) => "AIPA" + ids.NewText(17, Base32.Alphabet);

    /// <summary>A new unique id of a managed policy, <c>ANPA…</c>, 21 characters.</summary>
    public static string NewPolicyId(this IIdSource ids) => "ANPA" + ids.NewText(17, Base32.Alphabet);

    /// <summary>A new secret access key, 40 characters, 240 random bits.</summary>
    public static string NewSecretAccessKey(this IIdSource ids) => ids.NewText(40, Base64);

    /// <summary>A new random UUID (RFC 9562, version 4).</summary>
    public static Guid NewUuid(this IIdSource ids)
    {
        Span<byte> bytes = stackalloc byte[16];
        ids.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A new account id: 12 digits, the first not zero.</summary>
    public static string NewAccountId(this IIdSource ids)
    {
        Span<byte> bytes = stackalloc byte[8];
        ids.Fill(bytes);
        var number = 100_000_000_000UL + (BitConverter.ToUInt64(bytes) % 900_000_000_000UL);
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // Both alphabets have a power of two of letters, so that taking the low bits is fair.
    private static string NewText(this IIdSource ids, int length, string alphabet)
    {
        Span<byte> bytes = stackalloc byte[length];
        ids.Fill(bytes);
        Span<char> text = stackalloc char[length];
        for (var index = 0; index < length; index++)
        {
            text[index] = alphabet[bytes[index] & (alphabet.Length - 1)];
        }

        return text.ToString();
    }
}
