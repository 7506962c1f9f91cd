using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Reeve.Catalog;

/// <summary>
/// The bytes of an archive as <c>eng/node/archive-file.mjs</c> writes them: four letters, the length of the packed index, the
/// packed index, the blocks. Every read opens the archive anew, so that readers never meet.
/// </summary>
/// <param name="letters">The four letters that tell what the archive holds.</param>
/// <param name="open">Opens it.</param>
internal sealed class ArchiveFile(string letters, Func<Stream> open)
{
    private const int HeaderLength = 8;

    /// <summary>Unpacks the index and tells where the first block starts.</summary>
    public byte[] ReadIndex(out long firstBlock)
    {
        using var stream = open();
        Span<byte> header = stackalloc byte[HeaderLength];
        stream.ReadExactly(header);
        if (!Ascii.Equals(header[..letters.Length], letters))
        {
            throw new InvalidDataException($"The archive {letters} of this build is not in the expected format.");
        }

        var packed = new byte[BinaryPrimitives.ReadInt32LittleEndian(header[4..])];
        stream.ReadExactly(packed);
        firstBlock = HeaderLength + packed.Length;

        return Unpack(packed);
    }

    /// <summary>Unpacks one block whole.</summary>
    public byte[] ReadBlock(ArchiveBlock block)
    {
        var packed = new byte[block.Length];
        Read(block.Position, packed);
        return Unpack(packed);
    }

    /// <summary>Unpacks the text that starts at <paramref name="offset"/> of a block, and the block only as far as the text reaches.</summary>
    public string ReadText(ArchiveBlock block, int offset, int length)
    {
        var end = offset + length;
        var packed = ArrayPool<byte>.Shared.Rent(block.Length);
        var unpacked = ArrayPool<byte>.Shared.Rent(end);
        try
        {
            Read(block.Position, packed.AsSpan(0, block.Length));
            Unpack(packed.AsSpan(0, block.Length), unpacked.AsSpan(0, end));
            return Encoding.UTF8.GetString(unpacked, offset, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
            ArrayPool<byte>.Shared.Return(unpacked);
        }
    }

    private void Read(long position, Span<byte> destination)
    {
        using var stream = open();
        stream.Position = position;
        stream.ReadExactly(destination);
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        brotli.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static void Unpack(ReadOnlySpan<byte> packed, Span<byte> destination)
    {
        var decoder = default(BrotliDecoder);
        try
        {
            // A destination that is too small is the normal end: what follows in the block is not asked for.
            decoder.Decompress(packed, destination, out _, out var written);
            if (written != destination.Length)
            {
                throw new InvalidDataException("A block of an archive of this build is damaged.");
            }
        }
        finally
        {
            decoder.Dispose();
        }
    }
}
