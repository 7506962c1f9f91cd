using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;
using Reeve.Iam;

namespace Reeve.Server.Operator;

/// <summary>Reads JSON bodies, bounded.</summary>
internal static class OperatorBody
{
    private const int JsonBufferLimit = 64 * 1024;

    /// <summary>The value of a request's body, or why it is refused. An empty body stands for <paramref name="ifEmpty"/> where there is one.</summary>
    public static async ValueTask<Result<T>> ReadAsync<T>(HttpContext http, long limit, JsonTypeInfo<T> type, T? ifEmpty)
        where T : class
    {
        var body = await ReadAsync(http, limit);
        return body.Then(text => Parse(text, type, ifEmpty));
    }

    /// <summary>A request's body as it came, or why it is refused.</summary>
    public static async ValueTask<Result<ReadOnlyMemory<byte>>> ReadAsync(HttpContext http, long limit)
    {
        if (http.Request.ContentLength > limit)
        {
            return OperatorErrors.TooLarge(limit);
        }

        LiftServerLimit(http);
        var (body, isWhole) = await ReadAsync(http.Request, limit);
        if (isWhole)
        {
            return body;
        }

        http.Response.Headers.Connection = "close"; // what is left of the body is not read
        return OperatorErrors.TooLarge(limit);
    }

    /// <summary>
    /// Lifts the server's own limit, for a reader that has its own: the server's is made for AWS requests, and counts the framing of chunks.
    /// </summary>
    public static void LiftServerLimit(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = null;
        }
    }

    private static async ValueTask<(ReadOnlyMemory<byte> Body, bool IsWhole)> ReadAsync(HttpRequest request, long limit)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(JsonBufferLimit), request.HttpContext.RequestAborted);
            if (read == 0)
            {
                return (body.WrittenMemory, true);
            }

            body.Advance(read);
            if (body.WrittenCount > limit)
            {
                return (default, false);
            }
        }
    }

    /// <summary>The value of a body that is read, or why it is refused.</summary>
    public static Result<T> Parse<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type, T? ifEmpty = null)
        where T : class
    {
        if (body.IsEmpty && ifEmpty is not null)
        {
            return ifEmpty;
        }

        try
        {
            return JsonSerializer.Deserialize(body.Span, type) is { } value ? value : OperatorErrors.Malformed("The body is null.");
        }
        catch (JsonException exception)
        {
            return OperatorErrors.Malformed(Describe(exception));
        }
    }

    // The reader's own message can name types of ours and quote the body; the place is what helps.
    private static string Describe(JsonException exception) => exception.Path is { Length: > 1 } path
        ? $"The body is not the JSON that is expected here, at '{path}'."
        : "The body is not the JSON that is expected here.";
}
