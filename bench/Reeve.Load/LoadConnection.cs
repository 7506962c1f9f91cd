using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reeve.Load;

/// <summary>One keep-alive connection that sends prepared requests, one at a time, and reads each answer whole.</summary>
internal sealed class LoadConnection(IPEndPoint address) : IDisposable
{
    private readonly Socket _socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public ValueTask OpenAsync(CancellationToken cancellationToken) => _socket.ConnectAsync(address, cancellationToken);

    /// <summary>Sends a request and returns the status of its answer.</summary>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, cancellationToken);
        var (received, expected) = (0, int.MaxValue);
        while (received < expected)
        {
            if (received == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = await _socket.ReceiveAsync(_buffer.AsMemory(received), cancellationToken);
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            received += read;
            if (expected == int.MaxValue)
            {
                expected = LengthOf(_buffer.AsSpan(0, received));
            }
        }

        return int.Parse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>The body of the last answer.</summary>
    public string LastAnswer() => Encoding.UTF8.GetString(_buffer).TrimEnd('\0');

    public void Dispose() => _socket.Dispose();

    // The whole length of the answer, once its headers are there.
    private static int LengthOf(ReadOnlySpan<byte> received)
    {
        var headers = received.IndexOf("\r\n\r\n"u8);
        if (headers < 0)
        {
            return int.MaxValue;
        }

        var name = received[..headers].IndexOf("\r\nContent-Length: "u8);
        if (name < 0)
        {
            throw new IOException("The answer has no Content-Length.");
        }

        var value = received[(name + "\r\nContent-Length: ".Length)..];
        var length = int.Parse(value[..value.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
        return headers + 4 + length;
    }
}
