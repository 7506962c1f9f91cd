using System.Buffers;

namespace Reeve.Policy.Conditions;

/// <summary>BinaryEquals: base64 on both sides, compared byte by byte. A policy value that is not base64 is kept as null.</summary>
internal sealed class BinaryMatcher(byte[]?[] values) : ValueMatcher
{
    public static BinaryMatcher Compile(IEnumerable<string> values) => new([.. values.Select(Decode)]);

    public override MatchResult Match(string value, RequestContext context, ref bool isFaulted)
    {
        var rented = ArrayPool<byte>.Shared.Rent(value.Length);
        var result = TryDecode(value, rented, out var length) ? Match(rented.AsSpan(0, length)) : MatchResult.Unreadable;
        ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    private MatchResult Match(ReadOnlySpan<byte> actual)
    {
        var result = MatchResult.No;
        foreach (var expected in values)
        {
            if (expected is null)
            {
                result = MatchResult.Unreadable;
            }
            else if (actual.SequenceEqual(expected))
            {
                return MatchResult.Yes;
            }
        }

        return result;
    }

    /// <summary>Whether a request's value is base64.</summary>
    public static bool IsReadable(string text) => Decode(text) is not null;

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return TryDecode(text, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>The framework's decoder skips white space, which base64 in a policy has none of.</summary>
    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes, out int length)
    {
        length = 0;
        return text.IndexOfAny(" \t\r\n") < 0 && Convert.TryFromBase64Chars(text, bytes, out length);
    }
}
