using System.Buffers;
using System.Text;

namespace Reeve.Iam.Shapes;

/// <summary>A policy document as it was given, character for character, with the form in which responses carry it made once.</summary>
/// <param name="text">The document.</param>
public sealed class PolicyText(string text) : IEquatable<PolicyText>
{
    // RFC 3986 section 2.3: what stays as it is.
    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"u8);

    private byte[]? _encoded;

    /// <summary>The document.</summary>
    public string Text { get; } = text;

    /// <summary>The document percent-encoded per RFC 3986, in ASCII.</summary>
    public ReadOnlyMemory<byte> Encoded => _encoded ??= Encode(Text);

    /// <inheritdoc/>
    public bool Equals(PolicyText? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicyText);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static byte[] Encode(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (utf8.Length == 0)
        {
            return []; // what an audit event of a request without its document writes; the buffer below takes no capacity of 0
        }

        var encoded = new ArrayBufferWriter<byte>(utf8.Length * 2);
        foreach (var value in utf8)
        {
            if (Unreserved.Contains(value))
            {
                encoded.Write([value]);
            }
            else
            {
                encoded.Write([(byte)'%', Hex(value >> 4), Hex(value & 0xF)]);
            }
        }

        return encoded.WrittenSpan.ToArray();
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
