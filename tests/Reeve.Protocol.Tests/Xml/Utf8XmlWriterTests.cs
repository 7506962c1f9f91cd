using System.Buffers;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using Reeve.Protocol.Xml;

namespace Reeve.Protocol.Tests.Xml;

public sealed class Utf8XmlWriterTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char, Gen.Char['\0', '\u007F'], Gen.Char['\uD7F0', '\uE010'], Gen.Char['\uFFF0', '\uFFFF'], Gen.Char["&<>\"'\r\n\t]"])
        .Array[0, 60].Select(chars => new string(chars));

    [Fact]
    public void Elements_nest()
    {
        var xml = Write(writer =>
        {
            writer.WriteStart("R"u8, XmlNamespaces.Iam);
            writer.WriteElement("Text"u8, "a<b");
            writer.WriteElement("Number"u8, long.MinValue);
            writer.WriteElement("True"u8, true);
            writer.WriteElement("False"u8, false);
            writer.WriteElement("Time"u8, new DateTimeOffset(2012, 5, 9, 17, 45, 35, 999, TimeSpan.FromHours(2)));
            writer.WriteEmpty("Empty"u8);
            writer.WritePercentEncoded("Document"u8, "{\"a\": \"*\"}");
            writer.WriteStart("S"u8);
            writer.WriteText("&");
            writer.WriteRaw("<Raw/>"u8);
            writer.WriteEnd("S"u8);
            writer.WriteEnd("R"u8);
        });

        Assert.Equal(
            "<R xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Text>a&lt;b</Text><Number>-9223372036854775808</Number><True>true</True>"
            + "<False>false</False><Time>2012-05-09T15:45:35Z</Time><Empty/><Document>%7B%22a%22%3A%20%22%2A%22%7D</Document><S>&amp;<Raw/></S></R>",
            xml);
    }

    [Theory]
    [InlineData("& < > \" '", "&amp; &lt; &gt; &quot; '")]
    [InlineData("a\r\nb\tc", "a&#13;\nb\tc")]
    [InlineData("\0\u0001\u001F", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("\u007F\u0085\u00A0\u2028", "\u007F\u0085\u00A0\u2028")]
    [InlineData("é😀", "é😀")]
    [InlineData("]]>", "]]&gt;")]
    public void Text_is_escaped_or_replaced(string text, string expected)
    {
        Assert.Equal($"<T>{expected}</T>", Write(writer => writer.WriteElement("T"u8, text)));
    }

    // Not in the table above: attributes cannot hold a lone surrogate.
    [Fact]
    public void Lone_surrogates_are_replaced()
    {
        Assert.Equal("<T>\uFFFDa\uFFFD</T>", Write(writer => writer.WriteElement("T"u8, "\ud800a\udc00")));
    }

    [Fact]
    public void Whatever_the_text_a_parser_reads_it_back() =>
        AnyText.Sample(text => Assert.Equal(Replaced(text), ReadBack(text)), iter: 20_000);

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(70_000)]
    public void Long_text_is_not_cut_inside_a_surrogate_pair(int offset)
    {
        var text = new string('a', offset) + "😀" + new string('&', 3000) + "\ud83d";

        Assert.Equal(Replaced(text), ReadBack(text));
    }

    [Fact]
    public void Hostile_text_of_a_megabyte_needs_no_more_than_six_times_its_size()
    {
        var output = new ArrayBufferWriter<byte>(1 << 10);

        new Utf8XmlWriter(output).WriteElement("T"u8, new string('"', 1 << 20));

        Assert.Equal((6 << 20) + 7, output.WrittenCount);
    }

    private static string ReadBack(string text)
    {
        var xml = Write(writer =>
        {
            writer.WriteStart("R"u8, XmlNamespaces.Sts);
            writer.WriteElement("T"u8, text);
            writer.WriteEnd("R"u8);
        });
        return XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!.Value;
    }

    // The documented replacement, said again in another way.
    private static string Replaced(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value is (< 0x20 and not 9 and not 10 and not 13) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));

    private static string Write(Action<Utf8XmlWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(new Utf8XmlWriter(output));
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.WrittenSpan);
    }
}
