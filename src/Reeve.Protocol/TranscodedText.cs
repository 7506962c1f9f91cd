using System.Buffers;
using System.Text;

namespace Reeve.Protocol;

/// <summary>Text as UTF-8 for as long as it is needed, on the stack when it is short.</summary>
internal ref struct TranscodedText
{
    public const int StackLength = 512;

    private byte[]? _rented;

    public TranscodedText(ReadOnlySpan<char> text, Span<byte> initial)
    {
        var max = Encoding.UTF8.GetMaxByteCount(text.Length);
        _rented = max > initial.Length ? ArrayPool<byte>.Shared.Rent(max) : null;
        Span<byte> bytes = _rented is null ? initial : _rented;
        Bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
            _rented = null;
        }
    }
}
