using QRCoder;

namespace Reeve.Iam.Mfa;

/// <summary>The picture from which an authenticator app takes a seed.</summary>
internal static class SeedPicture
{
    private const int PixelsPerModule = 5;

    /// <summary>What the picture says.</summary>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_VirtualMFADevice.html</remarks>
    public static string TextOf(string deviceName, string accountName, string base32Seed) =>
        $"otpauth://totp/{Uri.EscapeDataString($"{deviceName}@{accountName}")}?secret={base32Seed}";

    /// <summary>A QR code of a text, as a PNG file.</summary>
    public static byte[] Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(PixelsPerModule);
    }
}
