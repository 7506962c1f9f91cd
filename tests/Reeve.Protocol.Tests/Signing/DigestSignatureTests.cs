using System.Security.Cryptography;
using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

/// <summary>Signatures of which only digests are known: of the canonical request, or of the body.</summary>
public sealed class DigestSignatureTests
{
    private const string Credential = "AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request";

    private static readonly string Digest = Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(NaiveSignature.CanonicalRequest(Sample.Signed(), ["host", "x-amz-date"], isPresigned: false))));

    private static readonly string Signature = Sample.Parse(Sample.Signed()).Signature;

    [Fact]
    public void The_digest_of_the_canonical_request_is_enough_to_tell_who_signed()
    {
        var read = Read();

        Assert.Equal((Sample.AccessKeyId, "iam"), (read.AccessKeyId, read.Scope.Service));
        Assert.True(read.Verify(Sample.Key(read.Scope)));
    }

    [Fact]
    public void Another_digest_signature_or_key_is_refused()
    {
        var other = Convert.ToHexStringLower(SHA256.HashData("other"u8));

        Assert.False(Read(digest: other).Verify(Sample.Key(Read().Scope)));
        Assert.False(Read(signature: other).Verify(Sample.Key(Read().Scope)));
        Assert.False(Read(signature: "").Verify(Sample.Key(Read().Scope)));
        Assert.False(Read(signature: Signature.ToUpperInvariant()).Verify(Sample.Key(Read().Scope)));
        Assert.False(Read().Verify(Sample.Key(Read().Scope, "another secret")));
    }

    [Theory]
    [InlineData("AKIDEXAMPLE/20150830/us-east-1/sts/aws4_request", Sample.AmzDate, 403)]
    [InlineData("AKIDEXAMPLE/20150830/eu-west-1/iam/aws4_request", Sample.AmzDate, 403)]
    [InlineData("AKIDEXAMPLE/20150829/us-east-1/iam/aws4_request", Sample.AmzDate, 403)]
    [InlineData("AKIDEXAMPLE/20150830/us-east-1/iam", Sample.AmzDate, 400)]
    [InlineData("AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request", "20150830T122000Z", 403)]
    [InlineData("AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request", "20150830T125200Z", 403)]
    [InlineData("AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request", "yesterday", 400)]
    public void Scope_and_time_have_to_fit(string credential, string date, int status)
    {
        var read = DigestSignature.Read(credential, date, Digest, Signature, Sample.Expect());

        Assert.Equal(status, Assert.IsType<ProtocolResult<DigestSignature>.Failed>(read).Error.HttpStatus);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("zz5355bb5e16fa5a46dc0a5a3bf8e0d1a2b3c4d5e6f708192a3b4c5d6e7f8091")]
    public void A_digest_is_64_hexadecimal_digits(string digest)
    {
        var read = DigestSignature.Read(Credential, Sample.AmzDate, digest, Signature, Sample.Expect());

        Assert.Equal(400, Assert.IsType<ProtocolResult<DigestSignature>.Failed>(read).Error.HttpStatus);
    }

    [Fact]
    public void The_hash_of_the_body_stands_for_the_body()
    {
        var signed = Sample.Signed();
        var hash = SHA256.HashData(signed.Body.Span);

        Assert.True(Sample.IsAccepted(WithHash(signed, hash)));
        Assert.False(Sample.IsAccepted(WithHash(signed, SHA256.HashData("another"u8))));
        Assert.False(Sample.IsAccepted(WithHash(signed, SHA256.HashData([]))));
        Assert.False(Sample.IsAccepted(WithHash(signed.WithHeader("x-amz-content-sha256", "UNSIGNED-PAYLOAD"), hash)));
    }

    private static DigestSignature Read(string? digest = null, string? signature = null) => Assert.IsType<ProtocolResult<DigestSignature>.Ok>(
        DigestSignature.Read(Credential, Sample.AmzDate, digest ?? Digest, signature ?? Signature, Sample.Expect())).Value;

    private static SignedRequest WithHash(SignedRequest request, byte[] hash) =>
        new(request.Method, request.Target, request.Headers, default) { BodyHash = hash };
}
