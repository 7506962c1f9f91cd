using System.Buffers;
using System.Globalization;
using System.Text;
using Reeve.Iam.Operations;
using Reeve.Protocol.Xml;
using Reeve.Server.Wire;

namespace Reeve.Server.Pipeline;

/// <summary>Writes answers: the XML, and the headers that go with it.</summary>
internal static class Answer
{
    // Above this a buffer is not kept: one huge answer must not hold its memory for good.
    private const int KeptCapacity = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>Sends a reply.</summary>
    public static ValueTask WriteAsync(HttpContext http, Reply reply, string requestId)
    {
        var buffer = TakeBuffer();
        switch (reply)
        {
            case Reply.Done done:
                http.Response.Headers["x-reeve-revision"] = done.Revision.ToString(CultureInfo.InvariantCulture);
                WriteResult(new Utf8XmlWriter(buffer), done.Operation, done.Outcome, requestId);
                return SendAsync(http, StatusCodes.Status200OK, buffer, requestId);
            case Reply.Refused refused:
                if (refused.EncodedAuthorizationMessage is { } encoded)
                {
                    // IAM's and STS's own texts have no place for it, and stay AWS's to the letter.
                    http.Response.Headers["x-reeve-encoded-authorization-message"] = encoded;
                }

                ErrorResponse.Write(buffer, Api.Namespace(refused.Service), refused.Error, requestId);
                return SendAsync(http, refused.Error.HttpStatus, buffer, requestId);
            default:
                throw new InvalidOperationException("Reply is closed.");
        }
    }

    private static void WriteResult(Utf8XmlWriter xml, OperationDescriptor operation, CallOutcome outcome, string requestId)
    {
        Span<byte> name = stackalloc byte[operation.Name.Length + "Response".Length];
        Encoding.ASCII.GetBytes(operation.Name, name);
        "Response"u8.CopyTo(name[operation.Name.Length..]);
        xml.WriteStart(name, Api.Namespace(operation.Service));
        if (outcome.HasResult)
        {
            Span<byte> result = stackalloc byte[operation.Name.Length + "Result".Length];
            name[..operation.Name.Length].CopyTo(result);
            "Result"u8.CopyTo(result[operation.Name.Length..]);
            xml.WriteStart(result);
            outcome.WriteResult(new XmlShapeWriter(xml));
            xml.WriteEnd(result);
        }

        xml.WriteStart("ResponseMetadata"u8);
        xml.WriteElement("RequestId"u8, requestId);
        xml.WriteEnd("ResponseMetadata"u8);
        xml.WriteEnd(name);
    }

    private static ArrayBufferWriter<byte> TakeBuffer()
    {
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(4096);
        _buffer = null;
        buffer.ResetWrittenCount();
        return buffer;
    }

    // The length is known before the first byte goes out, so that a broken answer cannot look like a whole one.
    private static ValueTask SendAsync(HttpContext http, int status, ArrayBufferWriter<byte> buffer, string requestId)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = "text/xml";
        response.ContentLength = buffer.WrittenCount;
        response.Headers["x-amzn-RequestId"] = requestId;
        response.BodyWriter.Write(buffer.WrittenSpan);
        if (buffer.Capacity <= KeptCapacity)
        {
            _buffer = buffer;
        }

        var flush = response.BodyWriter.FlushAsync(http.RequestAborted);
        return flush.IsCompletedSuccessfully ? ValueTask.CompletedTask : new ValueTask(flush.AsTask());
    }
}
