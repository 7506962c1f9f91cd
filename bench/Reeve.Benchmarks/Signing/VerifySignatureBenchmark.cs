using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Reeve.Protocol.Signing;

namespace Reeve.Benchmarks.Signing;

/// <summary>
/// What does it cost to verify a GetCallerIdentity as an SDK sends it, once its key is cached? The baseline is the hashing alone that
/// no verification can do without: the body, the canonical request, and the HMAC of the string to sign.
/// </summary>
[MemoryDiagnoser]
public class VerifySignatureBenchmark
{
    private static readonly DateTimeOffset Now = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);

    private static readonly SigningCredentials Credentials = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    private readonly SigningKeyCache _keys = new();
    private readonly byte[] _canonicalRequest = new byte[306];
    private readonly byte[] _stringToSign = new byte[134];
    private readonly SignedRequest _post = Post();
    private readonly SignedRequest _presigned = Presigned();

    private readonly SignatureExpectations _expectations = new()
    {
        Services = ["sts"],
        Regions = new HashSet<string> { "us-east-1" },
        Now = Now,
    };

    /// <summary>Two SHA-256 and one HMAC over inputs of the same length.</summary>
    [Benchmark(Baseline = true)]
    public int HashingAlone()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_post.Body.Span, hash);
        SHA256.HashData(_canonicalRequest, hash);
        return HMACSHA256.HashData(hash, _stringToSign, hash);
    }

    /// <summary>The request that every SDK sends: POST, signed in its headers.</summary>
    [Benchmark]
    public bool PostSignedInHeaders() => Verify(_post);

    /// <summary>The URL that serves as a token for EKS.</summary>
    [Benchmark]
    public bool PresignedUrl() => Verify(_presigned);

    private static SignedRequest Post() => RequestSigner.Sign(
        new SignedRequest(
            "POST",
            "/",
            (HeaderField[])
            [
                new("Host", "sts.us-east-1.amazonaws.com"),
                new("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                new("amz-sdk-invocation-id", "fd5d3ba8-5d4d-4b8c-9f0a-4d1b1b1c2f5e"),
            ],
            Encoding.UTF8.GetBytes("Action=GetCallerIdentity&Version=2011-06-15")),
        Credentials,
        "us-east-1",
        "sts",
        Now);

    private static SignedRequest Presigned() => RequestSigner.Presign(
        new SignedRequest(
            "GET",
            "/?Action=GetCallerIdentity&Version=2011-06-15",
            (HeaderField[])[new("Host", "sts.us-east-1.amazonaws.com"), new("x-k8s-aws-id", "my-cluster")],
            default),
        Credentials,
        "us-east-1",
        "sts",
        Now,
        TimeSpan.FromSeconds(60));

    private bool Verify(SignedRequest request)
    {
        var signature = ((SignatureParseResult.Signed)SignatureParser.Parse(request, _expectations)).Signature;
        var key = _keys.GetOrDerive(signature.AccessKeyId, 1, signature.Scope, "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", static (secret, destination) =>
            Encoding.UTF8.GetBytes(secret, destination));
        return signature.Verify(key);
    }
}
