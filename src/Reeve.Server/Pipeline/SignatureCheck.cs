using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
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

    private readonly SigningKeyCache _signingKeys = new();

    /// <summary>The verified signature of a request to the service API, or the refusal.</summary>
    public ValueTask<(ParsedSignature? Signature, ProtocolError? Error)> VerifyServiceApiAsync(
        SignedRequest request, CancellationToken cancellationToken) => CheckAsync(
        request, new() { Services = ReeveServices, Regions = SigningRegions.Sts, Now = time.GetUtcNow() }, cancellationToken);

    /// <summary>The verified signature, or the refusal.</summary>
    public ValueTask<(ParsedSignature? Signature, ProtocolError? Error)> VerifyAsync(
        SignedRequest request, ApiService service, CancellationToken cancellationToken) =>
        CheckAsync(request, Expectations(service), cancellationToken);

    private async ValueTask<(ParsedSignature? Signature, ProtocolError? Error)> CheckAsync(
        SignedRequest request, SignatureExpectations expectations, CancellationToken cancellationToken)
    {
        switch (SignatureParser.Parse(request, expectations))
        {
            case SignatureParseResult.Unsigned unsigned:
                return (null, unsigned.Error);
            case SignatureParseResult.Failed failed:
                return (null, failed.Error);
            case SignatureParseResult.Signed { Signature: var signature }:
                var key = await accessKeys.FindAsync(signature.AccessKeyId, cancellationToken);
                return Verify(signature, key) is { } error ? (null, error) : (signature, null);
            default:
                throw new InvalidOperationException("SignatureParseResult is closed.");
        }
    }

    private ProtocolError? Verify(ParsedSignature signature, AccessKey? key)
    {
        // A token never goes with a long-term key: accepting any would let a made-up session pass for one.
        if (key is null || signature.SessionToken is not null)
        {
            signature.VerifyDummy();
            return WireErrors.Of(IamErrors.InvalidClientTokenId());
        }

        // The secret of a key id never changes, so one version serves.
        var signingKey = _signingKeys.GetOrDerive(key.Id, 0, signature.Scope, (accessKeys, key), ReadSecret);
        return signature.Verify(signingKey) ? null : WireErrors.SignatureDoesNotMatch();
    }

    private static int ReadSecret((AccessKeySecrets Secrets, AccessKey Key) state, Span<byte> destination)
    {
        var secret = state.Secrets.Open(state.Key)
            ?? throw new InvalidOperationException($"The secret of access key {state.Key.Id} was sealed under another master key.");
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
