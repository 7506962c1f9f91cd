using System.Buffers;
using System.Text;
using Reeve.Protocol.Xml;

namespace Reeve.Protocol.Tests.Xml;

public sealed class ErrorResponseTests
{
    [Fact]
    public void A_callers_fault_is_of_type_sender()
    {
        var xml = Write(new ProtocolError("NoSuchEntity", 404, "The user with name <x> cannot be found."));

        Assert.Equal(
            "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>NoSuchEntity</Code>"
            + "<Message>The user with name &lt;x&gt; cannot be found.</Message></Error><RequestId>358299bb-b7f8-11e2-8d39-e3a125f625ee</RequestId></ErrorResponse>",
            xml);
    }

    [Fact]
    public void Our_fault_is_of_type_receiver_and_an_empty_message_is_left_out()
    {
        var xml = Write(new ProtocolError("ServiceFailure", 500, ""));

        Assert.Contains("<Error><Type>Receiver</Type><Code>ServiceFailure</Code></Error>", xml, StringComparison.Ordinal);
    }

    private static string Write(ProtocolError error)
    {
        var output = new ArrayBufferWriter<byte>();
        ErrorResponse.Write(output, XmlNamespaces.Iam, error, "358299bb-b7f8-11e2-8d39-e3a125f625ee");
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
