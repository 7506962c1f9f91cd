using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Iam;
using Reeve.Iam.Errors;
using Reeve.Protocol;
using Reeve.Server.Operator;

namespace Reeve.Server.ServiceApi;

/// <summary>A status and a JSON body, ready to be written.</summary>
internal sealed record ServiceAnswer(int Status, byte[] Body)
{
    /// <summary>The methods that a path takes, where the request's was none of them.</summary>
    public string? Allow { get; init; }

    /// <summary>An answer with a value.</summary>
    public static ServiceAnswer Of<T>(T value, JsonTypeInfo<T> type) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>A refusal.</summary>
    public static ServiceAnswer Of(IamError error) => Of(error.Code, error.HttpStatus, error.Message);

    /// <summary>A refusal by the wire.</summary>
    public static ServiceAnswer Of(ProtocolError error) => Of(error.Code, error.HttpStatus, error.Message);

    /// <summary>An answer with what a result holds, or its refusal.</summary>
    public static ServiceAnswer Of<T>(Result<T> result, JsonTypeInfo<T> type) => result switch
    {
        Result<T>.Ok ok => Of(ok.Value, type),
        Result<T>.Failed failed => Of(failed.Error),
        _ => throw new InvalidOperationException("Result is closed."),
    };

    /// <summary>Writes the answer. It may hold a secret, so nothing on the way may keep it.</summary>
    public Task WriteAsync(HttpContext http, string requestId)
    {
        var response = http.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.ContentLength = Body.Length;
        response.Headers["x-amzn-RequestId"] = requestId;
        response.Headers.CacheControl = "no-store";
        if (Allow is not null)
        {
            response.Headers.Allow = Allow;
        }

        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }

    private static ServiceAnswer Of(string code, int status, string message) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(new ErrorDetail(code, message)), ServiceJson.Default.ErrorAnswer));
}
