using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

public sealed class RequestSignerTests
{
    private static readonly SigningCredentials Temporary = new(Sample.AccessKeyId, Sample.Secret, "IQoJb3JpZ2luX2Vj+/==");

    [Fact]
    public void A_signed_request_says_what_it_was_signed_with()
    {
        var signature = Sample.Parse(Sample.Signed(credentials: Temporary));

        Assert.Equal(Sample.AccessKeyId, signature.AccessKeyId);
        Assert.Equal(Temporary.SessionToken, signature.SessionToken);
        Assert.Equal(new CredentialScope("20150830", Sample.Region, "iam"), signature.Scope);
        Assert.Equal("host;x-amz-date;x-amz-security-token", signature.SignedHeaders);
        Assert.Equal(64, signature.Signature.Length);
        Assert.False(signature.IsPresigned);
        Assert.Equal(Sample.Now, signature.RequestTime);
        Assert.True(signature.Verify(Sample.Key(signature.Scope)));
    }

    [Fact]
    public void A_presigned_request_says_so()
    {
        var signature = Sample.Parse(Sample.Presigned(credentials: Temporary));

        Assert.True(signature.IsPresigned);
        Assert.Equal(Temporary.SessionToken, signature.SessionToken);
        Assert.True(signature.Verify(Sample.Key(signature.Scope)));
    }

    [Fact]
    public void A_long_term_key_has_no_session_token()
    {
        Assert.Null(Sample.Parse(Sample.Signed()).SessionToken);
        Assert.Null(Sample.Parse(Sample.Presigned()).SessionToken);
    }

    [Fact]
    public void A_request_without_lifetime_can_be_presigned()
    {
        var request = RequestSigner.Presign(Sample.Request("/?", ""), Sample.Credentials, Sample.Region, "iam", Sample.Now, null);

        Assert.DoesNotContain("X-Amz-Expires", request.Target, StringComparison.Ordinal);
        Assert.True(Sample.IsAccepted(request));
    }

    [Fact]
    public void Another_secret_does_not_verify()
    {
        var signature = Sample.Parse(Sample.Signed());

        Assert.False(signature.Verify(Sample.Key(signature.Scope, "another")));
        Assert.False(signature.Verify(Sample.Key(signature.Scope with { Date = "20150831" })));
    }

    [Fact]
    public void A_key_of_another_length_is_our_own_mistake()
    {
        var signature = Sample.Parse(Sample.Signed());

        Assert.Throws<ArgumentOutOfRangeException>(() => signature.Verify(new byte[31]));
    }

    [Fact]
    public void What_cannot_be_signed_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => Sample.Signed(Sample.Request().WithoutHeader("Host")));
        Assert.Throws<ArgumentException>(() => Sample.Signed(Sample.Request("/?a=%")));
        Assert.Throws<ArgumentException>(() => Sample.Signed(Sample.Presigned()));
    }

    [Fact]
    public void Credentials_do_not_print_their_secret()
    {
        Assert.Equal(Sample.AccessKeyId, $"{Temporary}");
    }

    [Fact]
    public void A_dummy_verification_hashes_as_much_as_a_real_one()
    {
        var signature = Sample.Parse(Sample.Signed(Sample.Request(body: new string('a', 1 << 22))));
        var key = Sample.Key(signature.Scope);
        signature.VerifyDummy();
        signature.Verify(key);

        var real = Fastest(() => signature.Verify(key));
        var dummy = Fastest(signature.VerifyDummy);

        // The body dominates: skipping it would be a thousand times faster.
        Assert.InRange(dummy / real, 0.2, 5);
    }

    [Fact]
    public void A_secret_of_any_length_has_a_signing_key()
    {
        var scope = new CredentialScope("20150830", Sample.Region, "iam");

        Assert.NotEqual(Sample.Key(scope, new string('a', 1000)), Sample.Key(scope, new string('a', 1001)));
        Assert.Equal(NaiveSignature.Key(new string('a', 1000), "20150830", Sample.Region, "iam"), Sample.Key(scope, new string('a', 1000)));
    }

    private static double Fastest(Action action) =>
        Enumerable.Range(0, 5).Min(_ =>
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            action();
            return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        });
}
