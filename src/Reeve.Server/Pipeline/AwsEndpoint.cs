using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Protocol;
using Reeve.Protocol.Signing;
using Reeve.Server.Wire;

namespace Reeve.Server.Pipeline;

/// <summary>
/// One request of an AWS client, from bytes to bytes:
/// <list type="number">
/// <item><description>read the body, bounded;</description></item>
/// <item><description>decode query string and form into the one request that everything below acts on;</description></item>
/// <item><description>find the operation;</description></item>
/// <item><description>verify the signature;</description></item>
/// <item><description>bind the typed request, and answer all broken constraints at once;</description></item>
/// <item><description>resolve the caller, authorize, run, commit and audit: <see cref="CallExecutor"/>;</description></item>
/// <item><description>write the XML.</description></item>
/// </list>
/// </summary>
internal sealed class AwsEndpoint(
    SignatureCheck signatures, CallExecutor calls, IIdSource ids, ILogger<AwsEndpoint> log)
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public required long BodyLimit { get; init; }

    /// <summary>Handles a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var requestId = ids.NewUuid().ToString("D");
        var service = ApiService.Iam;
        try
        {
            await RunAsync(http, requestId, known => service = known);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or BadHttpRequestException) && !http.Response.HasStarted)
        {
            log.RequestFailed(requestId, fault);
            await Answer.WriteAsync(http, service, WireErrors.Of(IamErrors.ServiceFailure()), requestId);
        }
    }

    private async ValueTask RunAsync(HttpContext http, string requestId, Action<ApiService> answerAs)
    {
        var (body, unreadable) = await RequestBody.ReadAsync(http.Request, BodyLimit, http.RequestAborted);
        if (unreadable is not null)
        {
            http.Response.Headers.Connection = "close"; // what is left of the body is not read
            await Answer.WriteAsync(http, ApiService.Iam, unreadable, requestId);
            return;
        }

        await (ReceivedRequest.From(http, body) switch
        {
            ProtocolResult<ReceivedRequest>.Ok ok => AuthenticateAsync(http, ok.Value, requestId, answerAs),
            ProtocolResult<ReceivedRequest>.Failed failed => Answer.WriteAsync(http, ApiService.Iam, failed.Error, requestId),
            _ => throw new InvalidOperationException("ProtocolResult is closed."),
        });
    }

    private async ValueTask AuthenticateAsync(HttpContext http, ReceivedRequest request, string requestId, Action<ApiService> answerAs)
    {
        var (operation, service, unknown) = OperationLookup.Find(request.Parameters);
        answerAs(service);
        if (operation is null)
        {
            await Answer.WriteAsync(http, service, unknown!, requestId); // no operation comes with its error
            return;
        }

        var (signature, unverified) = await signatures.VerifyAsync(request.Signed, service, http.RequestAborted);
        if (signature is null)
        {
            log.SignatureRejected(requestId, unverified!.Code); // no signature comes with its error
            await Answer.WriteAsync(http, service, unverified, requestId);
            return;
        }

        await CallAsync(http, operation, request, signature, requestId);
    }

    private async ValueTask CallAsync(
        HttpContext http, OperationDescriptor operation, ReceivedRequest request, ParsedSignature signature, string requestId)
    {
        var faults = new ConstraintFaults(echoValues: operation.Service is ApiService.Sts);
        var call = operation.Bind(new QueryParameterSource(request.Parameters), faults);
        if (faults.ToError() is { } invalid)
        {
            await Answer.WriteAsync(http, operation.Service, WireErrors.Of(invalid), requestId);
            return;
        }

        var origin = new RequestOrigin
        {
            RequestId = requestId,
            SourceIp = ClientAddress.Of(http),
            UserAgent = http.Request.Headers.UserAgent.ToString(),
            IsSecure = http.Request.IsHttps,
            Region = signature.Scope.Region,
        };
        var result = await calls.ExecuteAsync(call, signature.AccessKeyId, origin, http.RequestAborted);
        await (result switch
        {
            CallResult.Done done => Answer.WriteAsync(http, operation, done.Outcome, done.Revision, requestId),
            CallResult.Refused refused => Answer.WriteAsync(http, operation.Service, WireErrors.Of(refused.Error), requestId),
            _ => throw new InvalidOperationException("CallResult is closed."),
        });
    }
}
