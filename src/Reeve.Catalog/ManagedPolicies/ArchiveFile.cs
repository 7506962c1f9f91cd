using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Reeve.Catalog.ManagedPolicies;

/// <summary>
/// The bytes of an archive as <c>eng/node/pack-managed-policies.mjs</c> writes them: four letters, the length of the packed
/// index, the packed index, the blocks. Every read opens the archive anew, so that readers never meet.
/// </summary>
internal sealed class ArchiveFile(Func<Stream> open)
{
    private const int HeaderLength = 8;

    /// <summary>Unpacks the index and tells where the first block starts.</summary>
    public byte[] ReadIndex(out long firstBlock)
    {
        using var stream = open();
        Span<byte> header = stackalloc byte[HeaderLength];
        stream.ReadExactly(header);
        if (!header.StartsWith("RVMP"u8))
        {
            throw new InvalidDataException("The managed policies of this build are not in the expected format.");
        }

        var packed = new byte[BinaryPrimitives.ReadInt32LittleEndian(header[4..])];
        stream.ReadExactly(packed);
        firstBlock = HeaderLength + packed.Length;

        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var index = new MemoryStream();
        brotli.CopyTo(index);
        return index.ToArray();
    }

    /// <summary>Unpacks one document, and its block only as far as the document reaches.</summary>
    public string ReadDocument(ArchiveBlock block, DocumentPlace place)
    {
        var end = place.Offset + place.Length;
        var packed = ArrayPool<byte>.Shared.Rent(block.Length);
        var unpacked = ArrayPool<byte>.Shared.Rent(end);
        try
        {
            Read(block.Position, packed.AsSpan(0, block.Length));
            Unpack(packed.AsSpan(0, block.Length), unpacked.AsSpan(0, end));
            return Encoding.UTF8.GetString(unpacked, place.Offset, place.Length);
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

    private static void Unpack(ReadOnlySpan<byte> packed, Span<byte> destination)
    {
        var decoder = default(BrotliDecoder);
        try
        {
            // A destination that is too small is the normal end: what follows in the block is not asked for.
            decoder.Decompress(packed, destination, out _, out var written);
            if (written != destination.Length)
            {
                throw new InvalidDataException("A block of the managed policies of this build is damaged.");
            }
        }
        finally
        {
            decoder.Dispose();
        }
    }
}
