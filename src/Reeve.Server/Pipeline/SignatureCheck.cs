using Reeve.Iam;
using Reeve.Iam.Callers;
using Reeve.Iam.Operations;
using Reeve.Protocol;
using Reeve.Protocol.Signing;

namespace Reeve.Server.Pipeline;

/// <summary>Verifies the signature of a request: the only way in, for every operation.</summary>
internal sealed class SignatureCheck(AccessKeySecrets accessKeys, TimeProvider time)
{
    private static readonly string[] IamServices = [Api.SigningName(ApiService.Iam)];
    private static readonly string[] StsServices = [Api.SigningName(ApiService.Sts)];

    private static readonly string[] ReeveServices = [Api.ServiceApiSigningName];
    private static readonly string[] CloudTrailServices = ["cloudtrail"];

    private readonly SigningKeyCache _signingKeys = new();

    /// <summary>The verified signature of a request to the service API, or the refusal.</summary>
    public ValueTask<(VerifiedSignature? Signature, ProtocolError? Error)> VerifyServiceApiAsync(
        SignedRequest request, CancellationToken cancellationToken) => CheckAsync(
        request, new() { Services = ReeveServices, Regions = SigningRegions.Sts, Now = time.GetUtcNow() }, cancellationToken);

    /// <summary>The verified signature of a request to CloudTrail, or the refusal.</summary>
    public ValueTask<(VerifiedSignature? Signature, ProtocolError? Error)> VerifyCloudTrailAsync(
        SignedRequest request, CancellationToken cancellationToken) => CheckAsync(
        request, new() { Services = CloudTrailServices, Regions = SigningRegions.Sts, Now = time.GetUtcNow() }, cancellationToken);

    /// <summary>The verified signature, or the refusal.</summary>
    public ValueTask<(VerifiedSignature? Signature, ProtocolError? Error)> VerifyAsync(
        SignedRequest request, ApiService service, CancellationToken cancellationToken) =>
        CheckAsync(request, Expectations(service), cancellationToken);

    private async ValueTask<(VerifiedSignature? Signature, ProtocolError? Error)> CheckAsync(
        SignedRequest request, SignatureExpectations expectations, CancellationToken cancellationToken)
    {
        switch (SignatureParser.Parse(request, expectations))
        {
            case SignatureParseResult.Unsigned unsigned:
                return (null, unsigned.Error);
            case SignatureParseResult.Failed failed:
                return (null, failed.Error);
            case SignatureParseResult.Signed { Signature: var signature }:
                var found = await accessKeys.FindAsync(signature.AccessKeyId, signature.SessionToken, time.GetUtcNow(), cancellationToken);
                return Verify(signature, found);
            default:
                throw new InvalidOperationException("SignatureParseResult is closed.");
        }
    }

    private (VerifiedSignature? Signature, ProtocolError? Error) Verify(ParsedSignature signature, Result<FoundCredential> found)
    {
        if (found is not Result<FoundCredential>.Ok { Value: var credential })
        {
            signature.VerifyDummy();
            return (null, WireErrors.Of(((Result<FoundCredential>.Failed)found).Error));
        }

        var signingKey = _signingKeys.GetOrDerive(
            signature.AccessKeyId, credential.SecretVersion, signature.Scope, (accessKeys, credential), ReadSecret);
        return signature.Verify(signingKey)
            ? (new(credential.Credential, signature.Scope.Region), null)
            : (null, WireErrors.SignatureDoesNotMatch());
    }

    private static int ReadSecret((AccessKeySecrets Secrets, FoundCredential Credential) state, Span<byte> destination)
    {
        var secret = state.Secrets.Open(state.Credential)
            ?? throw new InvalidOperationException(
                $"The secret of access key {state.Credential.Credential.AccessKeyId} was sealed under another master key.");
        secret.CopyTo(destination);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(secret);
        return secret.Length;
    }

    private SignatureExpectations Expectations(ApiService service) => new()
    {
        Services = service is ApiService.Sts ? StsServices : IamServices,
        Regions = service is ApiService.Sts ? SigningRegions.Sts : SigningRegions.Iam,
        Now = time.GetUtcNow(),
    };
}
