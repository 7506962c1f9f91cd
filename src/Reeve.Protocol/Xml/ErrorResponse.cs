using System.Buffers;

namespace Reeve.Protocol.Xml;

/// <summary>Writes the answer to a call that failed.</summary>
public static class ErrorResponse
{
    private const int FirstServerStatus = 500;

    /// <summary>Writes an error as AWS Query services do; <c>Type</c> follows from the status.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="xmlNamespace">The service's namespace; one of <see cref="XmlNamespaces"/>.</param>
    /// <param name="error">Code, status and message. An empty message is left out.</param>
    /// <param name="requestId">The request's id, the same as in the header <c>x-amzn-RequestId</c>.</param>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> xmlNamespace, ProtocolError error, string requestId)
    {
        ArgumentNullException.ThrowIfNull(error);
        var xml = new Utf8XmlWriter(output);
        xml.WriteStart("ErrorResponse"u8, xmlNamespace);
        xml.WriteStart("Error"u8);
        xml.WriteElement("Type"u8, error.HttpStatus >= FirstServerStatus ? "Receiver" : "Sender");
        xml.WriteElement("Code"u8, error.Code);
        if (error.Message.Length > 0)
        {
            xml.WriteElement("Message"u8, error.Message);
        }

        xml.WriteEnd("Error"u8);
        xml.WriteElement("RequestId"u8, requestId);
        xml.WriteEnd("ErrorResponse"u8);
    }
}
