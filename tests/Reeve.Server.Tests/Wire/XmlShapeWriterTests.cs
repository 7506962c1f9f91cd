using System.Buffers;
using System.Text;
using Reeve.Protocol.Xml;
using Reeve.Server.Wire;

namespace Reeve.Server.Tests.Wire;

/// <summary>How answers show members.</summary>
public sealed class XmlShapeWriterTests
{
    [Fact]
    public void A_map_is_a_list_of_entries_with_key_and_value()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var xml = new Utf8XmlWriter(buffer);
        var writer = new XmlShapeWriter(xml);
        writer.BeginMap("EvalDecisionDetails"u8);
        writer.BeginEntry("a&b");
        writer.Text("value"u8, "allowed");
        writer.EndEntry();
        writer.EndMap("EvalDecisionDetails"u8);

        Assert.Equal(
            "<EvalDecisionDetails><entry><key>a&amp;b</key><value>allowed</value></entry></EvalDecisionDetails>",
            Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
