using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Load;

/// <summary>Signs calls ahead of the measurement, as the bytes that go over the wire.</summary>
internal sealed class SignedCalls(SigningCredentials credentials, string host)
{
    /// <summary>A call as it is sent.</summary>
    public ReadOnlyMemory<byte> Sign(string service, string form)
    {
        var body = Encoding.ASCII.GetBytes(form);
        var request = new SignedRequest(
            "POST", "/", new[] { new HeaderField("Host", host), new HeaderField("Content-Type", "application/x-www-form-urlencoded") }, body);
        var signed = RequestSigner.Sign(request, credentials, "us-east-1", service, TimeProvider.System.GetUtcNow());
        var text = new StringBuilder("POST / HTTP/1.1\r\n");
        foreach (var header in signed.Headers.Span)
        {
            text.Append(header.Name).Append(": ").Append(header.Value).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("Content-Length: ").Append(body.Length).Append("\r\n\r\n").Append(form).ToString());
    }
}
