using Reeve.Iam;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.SignIn;
using Reeve.Server.Operator;
using Reeve.Server.Options;
using Reeve.Server.Pipeline;

namespace Reeve.Server.SignIn;

/// <summary>One request to sign in, from bytes to bytes: where it comes from, the body, the door, the JSON.</summary>
internal sealed class SignInEndpoint(SignInDoors doors, IIdSource ids, RequestLimits limits, ILogger<SignInEndpoint> log)
{
    private const string JsonType = "application/json";

    // The console is of no region; IAM's own stands for it, as in AWS's events.
    private const string Region = "us-east-1";

    /// <summary>Handles a request at one of the doors.</summary>
    public async Task HandleAsync(HttpContext http, Func<SignInDoors, SignInVisit, ValueTask<Result<SignedIn>>> door)
    {
        var requestId = ids.NewUuid().ToString("D");
        OperatorAnswer answer;
        try
        {
            answer = OperatorAnswer.Of(200, await EnterAsync(http, door, requestId), signedIn => signedIn, SignInJson.Default.SignedIn);
        }
        catch (BadHttpRequestException broken)
        {
            http.Response.Headers.Connection = "close";
            answer = OperatorAnswer.Of(new IamError("MalformedInput", broken.StatusCode, "The body is broken."));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.RequestFailed(requestId, fault);
            answer = OperatorAnswer.Of(IamErrors.ServiceFailure());
        }

        http.Response.Headers["x-amzn-RequestId"] = requestId;
        await answer.WriteAsync(http);
    }

    private async ValueTask<Result<SignedIn>> EnterAsync(
        HttpContext http, Func<SignInDoors, SignInVisit, ValueTask<Result<SignedIn>>> door, string requestId)
    {
        if (!SameOrigin.IsKept(http.Request))
        {
            return SignInRefusals.OtherOrigin();
        }

        // A page of another site cannot send this type without being asked first, and nobody here answers that question.
        if (!IsJson(http.Request.ContentType))
        {
            return SignInRefusals.NotJson();
        }

        var (body, unreadable) = await RequestBody.ReadAsync(http, limits);
        return unreadable is null
            ? await door(doors, new(http, body, Origin(http, requestId)))
            : new IamError(unreadable.Code, unreadable.HttpStatus, unreadable.Message);
    }

    private static bool IsJson(string? contentType)
    {
        var type = contentType.AsSpan();
        var parameters = type.IndexOf(';');
        return (parameters < 0 ? type : type[..parameters]).Trim().Equals(JsonType, StringComparison.OrdinalIgnoreCase);
    }

    private static RequestOrigin Origin(HttpContext http, string requestId) => new()
    {
        RequestId = requestId,
        SourceIp = ClientAddress.Of(http),
        UserAgent = http.Request.Headers.UserAgent.ToString(),
        IsSecure = http.Request.IsHttps,
        Region = Region,
    };
}
