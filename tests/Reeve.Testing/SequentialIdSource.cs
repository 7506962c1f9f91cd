using Reeve.Iam.Identifiers;

namespace Reeve.Testing;

/// <summary>Identifiers that count up, so that a test can be repeated and every one of them differs.</summary>
public sealed class SequentialIdSource : IIdSource
{
    private ulong _last;

    /// <inheritdoc/>
    public void Fill(Span<byte> bytes)
    {
        // Identifiers take four or five bits of a byte: the count is written four bits a byte, its lowest digits last.
        var count = ++_last;
        for (var index = bytes.Length - 1; index >= 0; index--, count >>= 4)
        {
            bytes[index] = (byte)(count & 0xF);
        }
    }
}
