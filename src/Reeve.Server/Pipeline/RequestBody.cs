using System.Buffers;
using Reeve.Protocol;
using Reeve.Server.Options;

namespace Reeve.Server.Pipeline;

/// <summary>Reads a body whole, up to a bound. A body that breaks while it is read breaks the request: nothing here catches that.</summary>
internal static class RequestBody
{
    /// <summary>The body, or the refusal. After a refusal the connection is closed, because what is left of the body is not read.</summary>
    public static async ValueTask<(ReadOnlyMemory<byte> Body, ProtocolError? Error)> ReadAsync(HttpContext http, RequestLimits limits)
    {
        var request = http.Request;
        if (BodyFraming.IsAmbiguous(request))
        {
            return Refuse(http, WireErrors.TwoLengths());
        }

        if (request.ContentLength > limits.MaxBodyBytes)
        {
            return Refuse(http, WireErrors.TooLarge(limits.MaxBodyBytes));
        }

        if (request.ContentLength == 0)
        {
            return default;
        }

        if (TryTake(http) is { } body)
        {
            return body.Length <= limits.MaxBodyBytes ? (body, null) : Refuse(http, WireErrors.TooLarge(limits.MaxBodyBytes));
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timeout.CancelAfter(limits.RequestTimeout);
        try
        {
            return await ReceiveAsync(request, limits.MaxBodyBytes, timeout.Token) is { } received
                ? (received, null)
                : Refuse(http, WireErrors.TooLarge(limits.MaxBodyBytes));
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return Refuse(http, WireErrors.TooSlow(limits.RequestTimeout));
        }
    }

    // Most bodies arrive with their headers: no timer for them.
    private static byte[]? TryTake(HttpContext http)
    {
        if (!http.Request.BodyReader.TryRead(out var read))
        {
            return null;
        }

        if (!read.IsCompleted && read.Buffer.Length != http.Request.ContentLength)
        {
            http.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            return null;
        }

        var body = read.Buffer.ToArray();
        http.Request.BodyReader.AdvanceTo(read.Buffer.End);
        return body;
    }

    private static async ValueTask<byte[]?> ReceiveAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static (ReadOnlyMemory<byte> Body, ProtocolError? Error) Refuse(HttpContext http, ProtocolError error)
    {
        http.Response.Headers.Connection = "close";
        return (default, error);
    }
}
