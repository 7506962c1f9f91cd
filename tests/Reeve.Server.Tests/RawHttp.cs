using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Server.Tests;

/// <summary>HTTP/1.1 by hand: what is sent is exactly what a test says, also what no client library would send.</summary>
internal static class RawHttp
{
    /// <summary>Sends a request with its headers in their order, a Content-Length if there is a body, and <c>Connection: close</c>.</summary>
    public static Task<WireAnswer> SendAsync(int port, SignedRequest request)
    {
        var head = new StringBuilder($"{request.Method} {request.Target} HTTP/1.1\r\n");
        foreach (var (name, value) in request.Headers.ToArray())
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (!request.Body.IsEmpty || request.Method == "POST")
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {request.Body.Length}\r\n");
        }

        head.Append("Connection: close\r\n\r\n");
        return SendAsync(port, [.. Encoding.Latin1.GetBytes(head.ToString()), .. request.Body.Span]);
    }

    public static Task<WireAnswer> SendAsync(int port, string text) => SendAsync(port, Encoding.Latin1.GetBytes(text));

    /// <summary>Sends bytes and reads until the server closes.</summary>
    public static async Task<WireAnswer> SendAsync(int port, byte[] bytes)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        var stream = client.GetStream();
        using var received = new MemoryStream();
        try
        {
            await stream.WriteAsync(bytes, cancellationToken);
            await stream.CopyToAsync(received, cancellationToken);
        }
        catch (IOException) when (received.Length > 0)
        {
            // A server that refuses a body may reset the connection behind its answer.
        }

        return Parse(Encoding.UTF8.GetString(received.ToArray()));
    }

    private static WireAnswer Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Assert.True(end > 0, $"No answer but '{text}'");
        var lines = text[..end].Split("\r\n");
        var headers = lines.Skip(1)
            .Select(line => line.Split(": ", 2))
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => string.Join(',', group.Select(pair => pair[1])), StringComparer.OrdinalIgnoreCase);
        return new(int.Parse(lines[0].Split(' ')[1], NumberStyles.None, CultureInfo.InvariantCulture), headers, text[(end + 4)..]);
    }
}
