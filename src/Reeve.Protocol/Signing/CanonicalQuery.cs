using System.Buffers;
using Reeve.Protocol.Query;

namespace Reeve.Protocol.Signing;

/// <summary>
/// The canonical query string: each name and value decoded, encoded the one right way, and sorted by name, then by value. The
/// decoding is the form codec's, where <c>+</c> is a space, because that is how the parameters are read afterwards.
/// </summary>
internal static class CanonicalQuery
{
    public static void Append(ref Utf8Buffer buffer, ReadOnlySpan<char> query, OmittedParameters omitted)
    {
        if (query.IsEmpty)
        {
            return;
        }

        using var utf8 = new TranscodedText(query, stackalloc byte[TranscodedText.StackLength]);
        var raw = utf8.Bytes;
        var text = ArrayPool<byte>.Shared.Rent(PercentEncoding.MaxEncodedLength(raw.Length) + raw.Length);
        var entries = ArrayPool<ParameterEntry>.Shared.Rent(raw.Count((byte)'&') + 1);

        var count = Encode(raw, omitted, text, entries);
        entries.AsSpan(0, count).Sort(new Order(text));
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                buffer.Append((byte)'&');
            }

            buffer.Append(entries[i].Name(text));
            buffer.Append((byte)'=');
            buffer.Append(entries[i].Value(text));
        }

        ArrayPool<ParameterEntry>.Shared.Return(entries);
        ArrayPool<byte>.Shared.Return(text, clearArray: true);
    }

    private static int Encode(ReadOnlySpan<byte> raw, OmittedParameters omitted, byte[] text, ParameterEntry[] entries)
    {
        // Decoded pieces pass through the last part of the buffer, which is as long as the whole raw query.
        var decoded = text.AsSpan(text.Length - raw.Length);
        var count = 0;
        var length = 0;
        var pairs = new FormPairs(raw);
        while (pairs.MoveNext())
        {
            var nameLength = PercentEncoding.DecodeForm(pairs.Name, decoded);
            if (omitted.Contains(decoded[..Math.Max(nameLength, 0)]))
            {
                continue;
            }

            var start = length;
            length += PercentEncoding.Encode(decoded[..Math.Max(nameLength, 0)], text.AsSpan(length));
            var valueStart = length;
            var valueLength = PercentEncoding.DecodeForm(pairs.Value, decoded);
            length += PercentEncoding.Encode(decoded[..Math.Max(valueLength, 0)], text.AsSpan(length));
            entries[count++] = new ParameterEntry(start, valueStart - start, length - valueStart);
        }

        return count;
    }

    private readonly struct Order(byte[] text) : IComparer<ParameterEntry>
    {
        public int Compare(ParameterEntry x, ParameterEntry y)
        {
            var byName = x.Name(text).SequenceCompareTo(y.Name(text));
            return byName != 0 ? byName : x.Value(text).SequenceCompareTo(y.Value(text));
        }
    }
}
