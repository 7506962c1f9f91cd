using Reeve.Iam;
using Reeve.Iam.Callers;
using Reeve.Iam.Operations;
using Reeve.Protocol;
using Reeve.Protocol.Signing;
using Reeve.Server.ServiceApi.Callers;

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

    /// <summary>The verified signature of a request that a linked service was sent and hands over, or the refusal.</summary>
    /// <param name="request">The request as the service received it.</param>
    /// <param name="signingName">The service name that the service's callers sign for.</param>
    /// <param name="cancellationToken">Ends the waiting for the account.</param>
    public ValueTask<(VerifiedSignature? Signature, ProtocolError? Error)> VerifyHandedOverAsync(
        SignedRequest request, string signingName, CancellationToken cancellationToken) =>
        CheckAsync(request, HandedOver(signingName), cancellationToken);

    /// <summary>The verified signature of a request of which a linked service hands over the digest, or the refusal.</summary>
    /// <param name="digest">What the service hands over.</param>
    /// <param name="signingName">The service name that the service's callers sign for.</param>
    /// <param name="cancellationToken">Ends the waiting for the account.</param>
    public async ValueTask<(VerifiedSignature? Signature, ProtocolError? Error)> VerifyDigestAsync(
        HandedOverDigest digest, string signingName, CancellationToken cancellationToken)
    {
        var read = DigestSignature.Read(digest.Credential, digest.Date, digest.RequestSha256, digest.Signature, HandedOver(signingName));
        if (read is not ProtocolResult<DigestSignature>.Ok { Value: var signature })
        {
            return (null, ((ProtocolResult<DigestSignature>.Failed)read).Error);
        }

        var found = await accessKeys.FindAsync(signature.AccessKeyId, digest.SessionToken, time.GetUtcNow(), cancellationToken);
        if (found is not Result<FoundCredential>.Ok { Value: var credential })
        {
            return (null, WireErrors.Of(((Result<FoundCredential>.Failed)found).Error));
        }

        return signature.Verify(KeyOf(signature.AccessKeyId, credential, signature.Scope))
            ? (new(credential.Credential, signature.Scope.Region), null)
            : (null, WireErrors.SignatureDoesNotMatch());
    }

    private SignatureExpectations HandedOver(string signingName) =>
        new() { Services = [signingName], Regions = SigningRegions.Sts, Now = time.GetUtcNow() };

    private ReadOnlySpan<byte> KeyOf(string accessKeyId, FoundCredential credential, CredentialScope scope) =>
        _signingKeys.GetOrDerive(accessKeyId, credential.SecretVersion, scope, (accessKeys, credential), ReadSecret);

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

        return signature.Verify(KeyOf(signature.AccessKeyId, credential, signature.Scope))
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
