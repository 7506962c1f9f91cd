using System.Buffers;
using Reeve.Protocol;

namespace Reeve.Server.Pipeline;

/// <summary>Reads a body whole, up to a bound. A body that breaks while it is read breaks the request: nothing here catches that.</summary>
internal static class RequestBody
{
    /// <summary>The body, or null with the refusal.</summary>
    public static async ValueTask<(ReadOnlyMemory<byte> Body, ProtocolError? Error)> ReadAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength is not null && request.Headers.TransferEncoding.Count > 0)
        {
            return (default, WireErrors.TwoLengths());
        }

        if (request.ContentLength > limit)
        {
            return (default, WireErrors.TooLarge(limit));
        }

        if (request.ContentLength == 0)
        {
            return default;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit)
            {
                return (default, WireErrors.TooLarge(limit));
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return (body, null);
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
