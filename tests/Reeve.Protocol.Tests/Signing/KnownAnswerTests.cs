using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

public sealed class KnownAnswerTests
{
    [Fact]
    public void The_published_example_has_the_published_signature()
    {
        var request = new SignedRequest("GET", "/", (HeaderField[])[new("Host", "example.amazonaws.com")], default);

        var signed = RequestSigner.Sign(request, Sample.Credentials, "us-east-1", "service", Sample.Now);

        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, "
            + "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
            Sample.HeaderOf(signed, "Authorization"));
        Assert.True(Sample.IsAccepted(signed, Sample.Expect("service")));
    }

    [Fact]
    public void The_documented_signing_key_is_derived()
    {
        var key = Sample.Key(new CredentialScope("20150830", "us-east-1", "iam"));

        Assert.Equal("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9", Convert.ToHexStringLower(key));
    }
}
