using Reeve.Iam;
using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Protocol.Signing;
using Reeve.Server.Options;
using Reeve.Server.Pipeline;

namespace Reeve.Server.ServiceApi;

/// <summary>
/// One request to the service API, JSON signed with SigV4 for the service <c>reeve</c>, from bytes to bytes:
/// <list type="number">
/// <item><description>read the body, bounded;</description></item>
/// <item><description>verify the signature: without one every path looks the same;</description></item>
/// <item><description>find who signed: a principal of an account, or a linked service;</description></item>
/// <item><description>find the resource that path and method name;</description></item>
/// <item><description>let it answer: <see cref="IServiceResource"/>;</description></item>
/// <item><description>write the JSON.</description></item>
/// </list>
/// </summary>
internal sealed class ServiceApiEndpoint(
    SignatureCheck signatures, ApiCallers callers, ServiceApiRoutes routes, IIdSource ids, RequestLimits limits, ILogger<ServiceApiEndpoint> log)
{
    /// <summary>Handles a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var requestId = ids.NewUuid().ToString("D");
        ServiceAnswer answer;
        try
        {
            answer = await AnswerAsync(http, requestId);
        }
        catch (BadHttpRequestException broken)
        {
            // Nothing was processed. Left to Kestrel it would be an error with a stack trace in the log, for anyone to cause.
            http.Response.Headers.Connection = "close";
            answer = ServiceAnswer.Of(WireErrors.Broken(broken.StatusCode));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.RequestFailed(requestId, fault);
            answer = ServiceAnswer.Of(IamErrors.ServiceFailure());
        }

        await answer.WriteAsync(http, requestId);
    }

    private async ValueTask<ServiceAnswer> AnswerAsync(HttpContext http, string requestId)
    {
        var (body, unreadable) = await RequestBody.ReadAsync(http, limits);
        if (unreadable is not null)
        {
            return ServiceAnswer.Of(unreadable);
        }

        var signed = HttpSignedRequest.Of(http, body);
        var (signature, unverified) = await signatures.VerifyServiceApiAsync(signed, http.RequestAborted);
        if (signature is null)
        {
            log.SignatureRejected(requestId, unverified!.Code); // what is not verified comes with its error
            return ServiceAnswer.Of(unverified);
        }

        if (await callers.FindAsync(signature.Credential, http.RequestAborted) is not { } caller)
        {
            return ServiceAnswer.Of(IamErrors.InvalidClientTokenId());
        }

        var (route, refusal) = routes.Find(signed.Method, signed.Path.ToString());
        return route is null ? refusal! : await RunAsync(route, signed, signature, caller, requestId, http); // what is not found comes with its refusal
    }

    private static async ValueTask<ServiceAnswer> RunAsync(
        ServiceRoute route, SignedRequest signed, VerifiedSignature signature, ApiCaller caller, string requestId, HttpContext http) =>
        ServiceQuery.Parse(signed, route.Resource.QueryParameters) switch
        {
            Result<ServiceQuery>.Failed failed => ServiceAnswer.Of(failed.Error),
            Result<ServiceQuery>.Ok { Value: var query } => await route.Resource.AnswerAsync(
                new ServiceRequest
                {
                    Caller = caller,
                    Credential = signature.Credential,
                    RequestId = requestId,
                    Path = route.Values,
                    Query = query,
                    Body = signed.Body,
                    SourceIp = ClientAddress.Of(http),
                    IsSecure = http.Request.IsHttps,
                    UserAgent = http.Request.Headers.UserAgent.ToString(),
                    Region = signature.Region,
                },
                http.RequestAborted),
            _ => throw new InvalidOperationException("Result is closed."),
        };
}
