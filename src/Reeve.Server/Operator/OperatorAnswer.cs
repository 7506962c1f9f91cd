using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Iam;
using Reeve.Iam.Errors;

namespace Reeve.Server.Operator;

/// <summary>A status and a JSON body, ready to be written.</summary>
internal sealed record OperatorAnswer(int Status, byte[] Body)
{
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
        http.Response.ContentLength = Body.Length;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }
}
