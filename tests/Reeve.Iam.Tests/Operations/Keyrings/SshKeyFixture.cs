using System.Security.Cryptography;
using Reeve.Iam.Certificates;

namespace Reeve.Iam.Tests.Operations.Keyrings;

/// <summary>A key that ssh-keygen made, with what it says of it; and new ones.</summary>
internal static class SshKeyFixture
{
    public const string Line =
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCnXQudtPJFQElpjhNtZEAus8ifPhhHIiE+ELWAYe5XIBlrhzTiUDUkJWjzc7nli50LBT/PUY" +
        "NY3mjFrieywxYSj5xsltu4dZSB18otpszUXk+aZr1IIqob4KUkOU4Ugls+98OX8P3KyhHAcPAxHZyLNMvhO7tWyu20IrjHItaiVf6TfbUIlvkb" +
        "j0VyEUsO8m5hCvDJZT4O2v8mahG+TZ+SVcOcahawbYvcfGnbDOAE2tFzGWTX/eaeXISOxeawURVLm/QmOMYU3/dpfjq1mlHLCvxtic97EsGcx7" +
        "HOdOLM9dKR5kmdPZhP86IcbKjMgOR5Benfoq7VRWrIAJ3j+eRX";

    /// <summary>What <c>ssh-keygen -l -E md5</c> says.</summary>
    public const string Fingerprint = "9c:d1:5a:8c:5b:c1:ab:0c:0d:71:ca:09:5b:04:85:cd";

    /// <summary>What <c>ssh-keygen -e -m PKCS8</c> says.</summary>
    public const string Pem =
        """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAp10LnbTyRUBJaY4TbWRA
        LrPInz4YRyIhPhC1gGHuVyAZa4c04lA1JCVo83O55YudCwU/z1GDWN5oxa4nssMW
        Eo+cbJbbuHWUgdfKLabM1F5Pmma9SCKqG+ClJDlOFIJbPvfDl/D9ysoRwHDwMR2c
        izTL4Tu7VsrttCK4xyLWolX+k321CJb5G49FchFLDvJuYQrwyWU+Dtr/JmoRvk2f
        klXDnGoWsG2L3Hxp2wzgBNrRcxlk1/3mnlyEjsXmsFEVS5v0JjjGFN/3aX46tZpR
        ywr8bYnPexLBnMexznTizPXSkeZJnT2YT/OiHGyozIDkeQXp36Ku1UVqyACd4/nk
        VwIDAQAB
        -----END PUBLIC KEY-----
        """;

    public static string New()
    {
        using var rsa = RSA.Create(2048);
        return "ssh-rsa " + Convert.ToBase64String(SshRsaKey.Write(rsa.ExportParameters(includePrivateParameters: false)));
    }
}
