using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Secrets;
using Reeve.Iam.Shapes;
using Reeve.Server.Options;
using Reeve.Server.Wire;

namespace Reeve.Server.Pipeline;

/// <summary>
/// One request of an AWS client, from bytes to bytes:
/// <list type="number">
/// <item><description>read the body, bounded;</description></item>
/// <item><description>decode query string and form into the one request that everything below acts on;</description></item>
/// <item><description>find the operation;</description></item>
/// <item><description>verify the signature, except for the operations that bring an identity provider's word instead;</description></item>
/// <item><description>bind the typed request, and answer all broken constraints at once;</description></item>
/// <item><description>resolve the caller, authorize, run, commit and audit: <see cref="CallExecutor"/>;</description></item>
/// <item><description>write the XML.</description></item>
/// </list>
/// </summary>
internal sealed class AwsEndpoint(
    SignatureCheck signatures,
    CallExecutor calls,
    FederatedCallExecutor federatedCalls,
    IMarkerSealer markers,
    IIdSource ids,
    RequestLimits limits,
    ILogger<AwsEndpoint> log)
{
    private const string UnsignedRegion = "us-east-1"; // the global endpoint's: only a signature names another

    /// <summary>Handles a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var requestId = ids.NewUuid().ToString("D");
        Reply reply;
        try
        {
            reply = await ReplyAsync(http, requestId);
        }
        catch (BadHttpRequestException broken)
        {
            // Nothing was processed. Left to Kestrel it would be an error with a stack trace in the log, for anyone to cause.
            http.Response.Headers.Connection = "close";
            reply = new Reply.Refused(ApiService.Iam, WireErrors.Broken(broken.StatusCode));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.RequestFailed(requestId, fault);
            reply = new Reply.Refused(ApiService.Iam, WireErrors.Of(IamErrors.ServiceFailure()));
        }

        await Answer.WriteAsync(http, reply, requestId);
    }

    private async ValueTask<Reply> ReplyAsync(HttpContext http, string requestId)
    {
        var (body, unreadable) = await RequestBody.ReadAsync(http, limits);
        if (unreadable is not null)
        {
            return new Reply.Refused(ApiService.Iam, unreadable);
        }

        var (request, undecodable) = ReceivedRequest.From(http, body);
        if (request is null)
        {
            return new Reply.Refused(ApiService.Iam, undecodable!); // what is not read comes with its error; likewise below
        }

        var (operation, service, unknown) = OperationLookup.Find(request.Parameters);
        if (operation is null)
        {
            return new Reply.Refused(service, unknown!);
        }

        if (operation.IsUnsigned)
        {
            return await ReplyUnsignedAsync(http, operation, request, requestId);
        }

        var (signature, unverified) = await signatures.VerifyAsync(request.Signed, service, http.RequestAborted);
        if (signature is null)
        {
            log.SignatureRejected(requestId, unverified!.Code);
            return new Reply.Refused(service, unverified);
        }

        var (credential, unusable) = ServiceCauseHeaders.Complete(signature.Credential, request.Signed, markers);
        if (credential is null)
        {
            return new Reply.Refused(service, unusable!);
        }

        var faults = new ConstraintFaults(echoValues: service is ApiService.Sts);
        var call = operation.Bind(new QueryParameterSource(request.Parameters), faults);
        var origin = Origin(http, signature.Region, requestId);
        if (faults.ToError() is { } invalid)
        {
            await calls.RecordRefusalAsync(call, credential, origin, invalid, http.RequestAborted);
            return new Reply.Refused(service, WireErrors.Of(invalid));
        }

        return ReplyTo(operation, await calls.ExecuteAsync(call, credential, origin, http.RequestAborted));
    }

    // A signature that such a request has anyway says nothing: who calls is in the provider's word.
    private async ValueTask<Reply> ReplyUnsignedAsync(HttpContext http, OperationDescriptor operation, ReceivedRequest request, string requestId)
    {
        var faults = new ConstraintFaults(echoValues: operation.Service is ApiService.Sts);
        var call = operation.Bind(new QueryParameterSource(request.Parameters), faults);
        return faults.ToError() is { } invalid
            ? new Reply.Refused(operation.Service, WireErrors.Of(invalid))
            : ReplyTo(operation, await federatedCalls.ExecuteAsync(call, Origin(http, UnsignedRegion, requestId), http.RequestAborted));
    }

    private static Reply ReplyTo(OperationDescriptor operation, CallResult result) => result switch
    {
        CallResult.Done done => new Reply.Done(operation, done.Outcome, done.Revision),
        CallResult.Refused refused => new Reply.Refused(operation.Service, WireErrors.Of(refused.Error), refused.EncodedAuthorizationMessage),
        _ => throw new InvalidOperationException("CallResult is closed."),
    };

    private static RequestOrigin Origin(HttpContext http, string region, string requestId) => new()
    {
        RequestId = requestId,
        SourceIp = ClientAddress.Of(http),
        UserAgent = http.Request.Headers.UserAgent.ToString(),
        IsSecure = http.Request.IsHttps,
        Region = region,
    };
}
