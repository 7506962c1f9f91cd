using System.IO.Compression;

namespace Reeve.Iam.Sessions;

/// <summary>Compresses what goes into tokens: policies and tags repeat themselves.</summary>
internal static class Packing
{
    // Nothing that is packed here is larger; what would unpack to more was not packed here.
    private const int LargestBytes = 64 * 1024;

    // Most sessions have neither policies nor tags.
    private const int FirstBytes = 1024;

    /// <summary>The packed form.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>What was packed, or null when it is larger than anything that is. Only for what is known to come from <see cref="Pack"/>.</summary>
    public static byte[]? Unpack(byte[] packed)
    {
        using var inflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bytes = new byte[FirstBytes];
        var length = 0;
        while (inflate.Read(bytes.AsSpan(length)) is var read and > 0)
        {
            length += read;
            if (length == bytes.Length)
            {
                if (length >= LargestBytes)
                {
                    return null;
                }

                Array.Resize(ref bytes, length * 2);
            }
        }

        return bytes[..length];
    }
}
