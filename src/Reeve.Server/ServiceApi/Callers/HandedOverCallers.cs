using Reeve.Iam;
using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Protocol;
using Reeve.Protocol.Signing;
using Reeve.Server.Pipeline;

namespace Reeve.Server.ServiceApi.Callers;

/// <summary>Verifies the callers of linked services, by what they were sent. Signatures have to be for the service that hands them over.</summary>
internal sealed class HandedOverCallers(SignatureCheck signatures, ServiceAdministration services)
{
    private const int MostHeaders = 200;
    private const int HashLength = 32;

    /// <summary>What the caller signed with, or why it is not believed.</summary>
    public async ValueTask<Result<Credential>> VerifyAsync(ApiCaller.LinkedService service, HandedOver? handed, CancellationToken cancellationToken)
    {
        var directory = await services.GetAsync(cancellationToken);
        if (!directory.Services.TryGetValue(service.ServicePrincipal, out var registered))
        {
            return ServiceErrors.NotAService();
        }

        var signingName = registered.Manifest.Prefix;
        return handed switch
        {
            { Request: { } request, Digest: null } => Read(request) switch
            {
                Result<SignedRequest>.Ok { Value: var signed } => Outcome(await signatures.VerifyHandedOverAsync(signed, signingName, cancellationToken)),
                Result<SignedRequest>.Failed failed => failed.Error,
                _ => throw new InvalidOperationException("Result is closed."),
            },
            { Request: null, Digest: { } digest } => Outcome(await signatures.VerifyDigestAsync(digest, signingName, cancellationToken)),
            _ => ServiceErrors.Malformed("caller has either request or digest."),
        };
    }

    private static Result<Credential> Outcome((VerifiedSignature? Signature, ProtocolError? Error) verified) => verified switch
    {
        { Signature.Credential: { Cause: null } credential } => credential,
        { Error: { } error } => ServiceErrors.UnverifiedCaller(error),
        _ => new IamError("InvalidCaller", 403, "The caller signed with a service's own key, which is a principal of no account."),
    };

    private static Result<SignedRequest> Read(HandedOverRequest request)
    {
        var hash = new byte[HashLength];
        if (request.BodySha256.Length != 2 * HashLength
            || Convert.FromHexString(request.BodySha256, hash, out _, out _) is not System.Buffers.OperationStatus.Done)
        {
            return ServiceErrors.Malformed("caller.request.bodySha256 is not 64 hexadecimal digits.");
        }

        var fields = request.Headers.SelectMany(header => (header.Value ?? []).Select(value => new HeaderField(header.Key, value ?? ""))).ToArray();
        return fields.Length > MostHeaders
            ? ServiceErrors.Malformed($"caller.request.headers has more than {MostHeaders} lines.")
            : new SignedRequest(request.Method, request.Target, fields, default) { BodyHash = hash };
    }
}
