using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Iam;
using Reeve.Iam.Errors;

namespace Reeve.Server.Operator;

/// <summary>A status and a JSON body, ready to be written.</summary>
internal sealed record OperatorAnswer(int Status, byte[] Body)
{
    // What writes the body where it is too large to be made first; the status is told before it is known to end well.
    private Func<Stream, CancellationToken, Task>? Write { get; init; }

    /// <summary>An answer that is written piece by piece. Where that fails, the connection ends early, which a client notices.</summary>
    public static OperatorAnswer Streaming(Func<Stream, CancellationToken, Task> write) => new(200, []) { Write = write };

    /// <summary>An answer with a value.</summary>
    public static OperatorAnswer Of<T>(int status, T value, JsonTypeInfo<T> type) => new(status, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>A refusal.</summary>
    public static OperatorAnswer Of(IamError error) =>
        Of(error.HttpStatus, new ErrorAnswer(new ErrorDetail(error.Code, error.Message)), OperatorJson.Default.ErrorAnswer);

    /// <summary>An answer with what a result holds, or its refusal.</summary>
    public static OperatorAnswer Of<TResult, T>(int status, Result<TResult> result, Func<TResult, T> show, JsonTypeInfo<T> type) => result switch
    {
        Result<TResult>.Ok ok => Of(status, show(ok.Value), type),
        Result<TResult>.Failed failed => Of(failed.Error),
        _ => throw new InvalidOperationException("Result is closed."),
    };

    /// <summary>Writes the answer. It may hold a secret, so nothing on the way may keep it.</summary>
    public Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        if (Write is not null)
        {
            return Write(http.Response.Body, http.RequestAborted);
        }

        http.Response.ContentLength = Body.Length;
        return http.Response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }
}
