using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Policy.Matching;

/// <summary>
/// Comparison that ignores the case of A–Z and of nothing else. Invariant casing folds further (U+212A to <c>k</c>, U+017F to
/// <c>S</c>) and would equate names that AWS tells apart.
/// </summary>
internal static class AsciiFold
{
    private const ulong CaseBits = 0x0020_0020_0020_0020;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    // Differs in each process, so that nobody can prepare names that share a bucket.
    private static readonly ulong Seed = MemoryMarshal.Read<ulong>(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    /// <summary>Whether the two are equal but for the case of ASCII letters.</summary>
    public static bool Equal(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length == right.Length && (left.SequenceEqual(right) || Ascii.EqualsIgnoreCase(left, right) || EqualSlowly(left, right));

    /// <summary>A hash that is the same for texts that <see cref="Equal"/> equates.</summary>
    public static int Hash(ReadOnlySpan<char> text)
    {
        var hash = Seed ^ (ulong)text.Length;
        var blocks = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var block in blocks)
        {
            hash = Mix(hash, block | CaseBits);
        }

        foreach (var c in text[(blocks.Length * 4)..])
        {
            hash = Mix(hash, c | 0x20u);
        }

        return (int)(hash >> 32);
    }

    /// <summary>The text with A–Z made small.</summary>
    public static string ToLower(string text) =>
        text.AsSpan().IndexOfAnyInRange('A', 'Z') < 0 ? text : string.Create(text.Length, text, static (to, from) => ToLower(from, to));

    /// <summary>Writes <paramref name="source"/> with A–Z made small to the beginning of <paramref name="destination"/>.</summary>
    public static void ToLower(ReadOnlySpan<char> source, Span<char> destination)
    {
        if (Ascii.ToLower(source, destination, out var written) == System.Buffers.OperationStatus.Done)
        {
            return;
        }

        for (var i = written; i < source.Length; i++)
        {
            destination[i] = ToLower(source[i]);
        }
    }

    private static char ToLower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;

    private static ulong Mix(ulong hash, ulong block)
    {
        hash = (hash ^ block) * Multiplier;
        return hash ^ (hash >> 29);
    }

    /// <summary>The framework's ASCII comparison answers false for any text outside ASCII.</summary>
    private static bool EqualSlowly(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Ascii.IsValid(left))
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (ToLower(left[i]) != ToLower(right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
