using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Iam;
using Reeve.Iam.Audit;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Protocol;
using Reeve.Server.Options;
using Reeve.Server.Pipeline;

namespace Reeve.Server.CloudTrail;

/// <summary>
/// One request to CloudTrail, AWS's JSON over SigV4: <c>LookupEvents</c>, so that <c>aws cloudtrail lookup-events</c> reads an account's
/// trail. The events are those of the caller's account.
/// </summary>
internal sealed class CloudTrailEndpoint(
    SignatureCheck signatures, ApiCallers callers, AuditLookup audit, IIdSource ids, RequestLimits limits, ILogger<CloudTrailEndpoint> log)
{
    private const string TargetHeader = "X-Amz-Target";
    private const string Service = "com.amazonaws.cloudtrail.";
    private const string LookupEventsTarget = $"{Service}v20131101.CloudTrail_20131101.LookupEvents";

    /// <summary>Whether a request to the root path is for CloudTrail: AWS's JSON protocol names service and operation in a header.</summary>
    public static bool IsFor(HttpRequest request) => request.Headers[TargetHeader].ToString().StartsWith(Service, StringComparison.Ordinal);

    /// <summary>Handles a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var requestId = ids.NewUuid().ToString("D");
        try
        {
            await AnswerAsync(http, requestId);
        }
        catch (BadHttpRequestException broken)
        {
            http.Response.Headers.Connection = "close"; // nothing was processed
            await WriteAsync(http, requestId, WireErrors.Broken(broken.StatusCode));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.RequestFailed(requestId, fault);
            await WriteAsync(http, requestId, WireErrors.Of(IamErrors.ServiceFailure()));
        }
    }

    private async Task AnswerAsync(HttpContext http, string requestId)
    {
        var (body, unreadable) = await RequestBody.ReadAsync(http, limits);
        if (unreadable is not null)
        {
            await WriteAsync(http, requestId, unreadable);
            return;
        }

        if (http.Request.Headers[TargetHeader].ToString() != LookupEventsTarget)
        {
            await WriteAsync(http, requestId, new ProtocolError("UnknownOperationException", 400, "Of CloudTrail there is LookupEvents here."));
            return;
        }

        var (signature, unverified) = await signatures.VerifyCloudTrailAsync(HttpSignedRequest.Of(http, body), http.RequestAborted);
        if (signature is null)
        {
            log.SignatureRejected(requestId, unverified!.Code); // what is not verified comes with its error
            await WriteAsync(http, requestId, unverified);
            return;
        }

        if (await callers.FindAsync(signature.Credential, http.RequestAborted) is not ApiCaller.Principal principal)
        {
            await WriteAsync(http, requestId, WireErrors.Of(IamErrors.InvalidClientTokenId()));
            return;
        }

        var found = await audit.LookUpAsync(principal, LookupEvents.Read(body), Origin(http, signature, requestId), http.RequestAborted);
        await (found is Result<AuditPage>.Ok page
            ? WriteAsync(http, requestId, 200, LookupEventsAnswer.Of(page.Value), CloudTrailJson.Default.LookupEventsAnswer)
            : WriteAsync(http, requestId, WireErrors.Of(InJson(((Result<AuditPage>.Failed)found).Error))));
    }

    // AWS's JSON protocol has another code and status for it than AWS Query.
    private static IamError InJson(IamError error) => error.Code is "AccessDenied" ? new("AccessDeniedException", 400, error.Message) : error;

    private static RequestOrigin Origin(HttpContext http, VerifiedSignature signature, string requestId) => new()
    {
        RequestId = requestId,
        SourceIp = ClientAddress.Of(http),
        UserAgent = http.Request.Headers.UserAgent.ToString(),
        IsSecure = http.Request.IsHttps,
        Region = signature.Region,
    };

    private static Task WriteAsync(HttpContext http, string requestId, ProtocolError error) =>
        WriteAsync(http, requestId, error.HttpStatus, new CloudTrailError(error.Code, error.Message), CloudTrailJson.Default.CloudTrailError);

    private static Task WriteAsync<T>(HttpContext http, string requestId, int status, T value, JsonTypeInfo<T> type)
    {
        var answer = JsonSerializer.SerializeToUtf8Bytes(value, type);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/x-amz-json-1.1";
        http.Response.ContentLength = answer.Length;
        http.Response.Headers["x-amzn-RequestId"] = requestId;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.Body.WriteAsync(answer, http.RequestAborted).AsTask();
    }
}
