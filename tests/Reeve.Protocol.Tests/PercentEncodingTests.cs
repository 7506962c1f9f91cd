using System.Buffers;
using System.Text;
using CsCheck;

namespace Reeve.Protocol.Tests;

public sealed class PercentEncodingTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.Char, Gen.Char['\uD800', '\uDFFF'], Gen.Char[' ', '~']).Array[0, 2000].Select(chars => new string(chars));

    [Theory]
    [InlineData("", "")]
    [InlineData("AZaz09-_.~", "AZaz09-_.~")]
    [InlineData(" *+/:,\"{}", "%20%2A%2B%2F%3A%2C%22%7B%7D")]
    [InlineData("\u00A1\u00FF€😀", "%C2%A1%C3%BF%E2%82%AC%F0%9F%98%80")]
    public void Everything_but_the_unreserved_is_escaped_in_upper_case(string text, string encoded)
    {
        Assert.Equal(encoded, PercentEncoding.Encode(text));
    }

    // Not in the table above: attributes cannot hold a lone surrogate.
    [Fact]
    public void A_lone_surrogate_counts_as_the_replacement_character()
    {
        Assert.Equal("a%EF%BF%BDb", PercentEncoding.Encode("a\ud800b"));
    }

    [Fact]
    public void Encoding_agrees_with_the_framework() =>
        AnyText.Sample(text => Assert.Equal(Uri.EscapeDataString(text), PercentEncoding.Encode(text)), iter: 2_000);

    [Fact]
    public void Encoding_into_a_buffer_agrees_with_encoding_to_text() =>
        AnyText.Sample(text =>
        {
            var output = new ArrayBufferWriter<byte>();

            PercentEncoding.Encode(text, output);

            Assert.Equal(PercentEncoding.Encode(text), Encoding.ASCII.GetString(output.WrittenSpan));
        }, iter: 2_000);

    [Fact]
    public void Decoding_gives_the_text_back() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            var encoded = new byte[PercentEncoding.MaxEncodedLength(bytes.Length)];
            var length = PercentEncoding.Encode(bytes, encoded);
            var decoded = new byte[length];

            var written = PercentEncoding.DecodeForm(encoded.AsSpan(0, length), decoded);

            Assert.Equal(bytes, decoded.AsSpan(0, written).ToArray());
        });
}
