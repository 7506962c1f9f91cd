using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Server.Tests.Wire;

/// <summary>What is signed is what is processed: whatever else a request carries, it is refused with AWS's answer.</summary>
public sealed class SignatureTests(WireServer wire) : IClassFixture<WireServer>
{
    private const string WhoAmI = "Action=GetUser&Version=2010-05-08";
    private const string InvalidToken = "The security token included in the request is invalid.";

    private const string Mismatch =
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    private readonly TestServer _server = wire.Server;

    [Fact]
    public async Task A_request_without_credentials_is_refused()
    {
        var byPost = await _server.SendAsync(_server.Post(WhoAmI));
        var byGet = await _server.SendRawAsync(_server.Get("/?Action=GetCallerIdentity&Version=2011-06-15"));

        Assert.Equal("Request is missing Authentication Token", byPost.Refused(403, "MissingAuthenticationToken").Message);
        Assert.Equal("Request is missing Authentication Token", byGet.Refused(403, "MissingAuthenticationToken").Message);
    }

    [Fact]
    public async Task A_presigned_request_is_answered()
    {
        var request = RequestSigner.Presign(
            _server.Get("/?Action=GetCallerIdentity&Version=2011-06-15"), _server.Root.Credentials, "eu-west-1", "sts", _server.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));

        Assert.Equal(_server.AccountId, (await _server.SendRawAsync(request)).Ok().Text("Account"));
    }

    [Fact]
    public async Task Two_authorization_headers_are_refused()
    {
        var signed = Signed();
        var authorization = signed.Headers.Span[^1];

        (await _server.SendRawAsync(With(signed, authorization))).Refused(400, "IncompleteSignature");
        (await _server.SendRawAsync(With(signed, new HeaderField("authorization", "Bearer x")))).Refused(400, "IncompleteSignature");
    }

    [Fact]
    public async Task Credentials_in_header_and_query_at_once_are_refused()
    {
        var presigned = RequestSigner.Presign(
            _server.Get("/?" + WhoAmI), _server.Root.Credentials, "us-east-1", "iam", _server.Clock.GetUtcNow(), null);

        (await _server.SendRawAsync(With(presigned, Signed().Headers.Span[^1]))).Refused(400, "IncompleteSignature");
    }

    [Theory]
    [InlineData("")]
    [InlineData("made-up")]
    [InlineData("IQoJb3JpZ2luX2VjEXAMPLE")]
    public async Task A_session_token_on_a_long_term_key_is_refused(string token)
    {
        var answer = await _server.SendRawAsync(_server.Sign(_server.Post(WhoAmI), _server.Root with { SessionToken = token }));

        Assert.Equal(InvalidToken, answer.Refused(403, "InvalidClientTokenId").Message);
    }

    [Theory]
    [InlineData("x-amz-target")]
    [InlineData("X-Amz-Security-Token")]
    [InlineData("X-Amz-Principal")]
    public async Task An_unsigned_amz_header_is_refused(string name)
    {
        (await _server.SendRawAsync(With(Signed(), new HeaderField(name, "b")))).Refused(403, "SignatureDoesNotMatch");
    }

    [Theory]
    [InlineData(-15 * 60)]
    [InlineData(0)]
    [InlineData(15 * 60)]
    public async Task A_clock_may_be_fifteen_minutes_off(int seconds)
    {
        (await _server.SendRawAsync(Signed(TimeSpan.FromSeconds(seconds)))).Ok();
    }

    [Theory]
    [InlineData(-15 * 60 - 1, "Signature expired: 20260509T153034Z is now earlier than 20260509T153035Z (20260509T154535Z - 15 min.)")]
    [InlineData(15 * 60 + 1, "Signature not yet current: 20260509T160036Z is still later than 20260509T160035Z (20260509T154535Z + 15 min.)")]
    public async Task A_clock_further_off_is_refused(int seconds, string message)
    {
        var answer = await _server.SendRawAsync(Signed(TimeSpan.FromSeconds(seconds)));

        Assert.Equal(message, answer.Refused(403, "SignatureDoesNotMatch").Message);
    }

    [Theory]
    [InlineData("sts", "us-east-1", "Credential should be scoped to correct service: 'iam'.")]
    [InlineData("iam", "eu-west-1", "Credential should be scoped to a valid region, not 'eu-west-1'. ")]
    public async Task A_scope_for_something_else_is_refused(string service, string region, string message)
    {
        var answer = await _server.SendRawAsync(_server.Sign(_server.Post(WhoAmI), _server.Root, service, region));

        Assert.Equal(message, answer.Refused(403, "SignatureDoesNotMatch").Message);
    }

    [Theory]
    [InlineData("AKIDEXAMPLE")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("ASIAIOSFODNN7EXAMPLE")]
    [InlineData("AKIA")]
    public async Task An_unknown_key_is_refused(string keyId)
    {
        var answer = await _server.SendRawAsync(_server.Sign(_server.Post(WhoAmI), _server.Root with { Id = keyId }));

        Assert.Equal(InvalidToken, answer.Refused(403, "InvalidClientTokenId").Message);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        var answer = await _server.SendRawAsync(_server.Sign(_server.Post(WhoAmI), _server.Root with { Secret = new string('x', 40) }));

        Assert.Equal(Mismatch, answer.Refused(403, "SignatureDoesNotMatch").Message);
    }

    [Fact]
    public async Task A_changed_body_is_refused()
    {
        var signed = Signed();

        await RefusesAsync(new("POST", "/", signed.Headers, Encoding.UTF8.GetBytes(WhoAmI + "&UserName=admin")));
    }

    [Fact]
    public async Task A_changed_query_is_refused()
    {
        var signed = _server.Sign(_server.Get("/?" + WhoAmI), _server.Root);

        await RefusesAsync(new("GET", "/?" + WhoAmI + "&UserName=admin", signed.Headers, default));
    }

    [Fact]
    public async Task A_changed_host_is_refused()
    {
        var headers = Signed().Headers.ToArray();
        headers[0] = new("Host", "iam.example.com");

        await RefusesAsync(new("POST", "/", headers, Encoding.UTF8.GetBytes(WhoAmI)));
    }

    [Fact]
    public async Task A_forwarded_host_does_not_stand_for_the_host()
    {
        var forOther = _server.Sign(
            new("POST", "/", (HeaderField[])[new("Host", "iam.example.com"), _server.Post("").Headers.Span[1]], Encoding.UTF8.GetBytes(WhoAmI)), _server.Root);
        var headers = forOther.Headers.ToArray();
        headers[0] = new("Host", _server.Host);

        await RefusesAsync(new("POST", "/", (HeaderField[])[.. headers, new("X-Forwarded-Host", "iam.example.com"), new("Forwarded", "host=iam.example.com")], forOther.Body));
    }

    [Fact]
    public async Task A_path_that_was_not_signed_is_refused()
    {
        var signed = _server.Sign(_server.Get("/other?" + WhoAmI), _server.Root);

        await RefusesAsync(new("GET", "/?" + WhoAmI, signed.Headers, default));
    }

    [Fact]
    public async Task A_method_that_was_not_signed_is_refused()
    {
        var signed = _server.Sign(_server.Get("/?" + WhoAmI), _server.Root);

        await RefusesAsync(new("POST", "/?" + WhoAmI, signed.Headers, default));
    }

    [Theory]
    [InlineData("UNSIGNED-PAYLOAD")]
    [InlineData("STREAMING-UNSIGNED-PAYLOAD-TRAILER")]
    [InlineData("STREAMING-AWS4-HMAC-SHA256-PAYLOAD")]
    public async Task A_body_mode_does_not_skip_the_signature(string mode)
    {
        var post = _server.Post(WhoAmI, new HeaderField("x-amz-content-sha256", mode));

        await RefusesAsync(_server.Sign(post, _server.Root));
    }

    private SignedRequest Signed(TimeSpan skew = default) => _server.Sign(_server.Post(WhoAmI), _server.Root, skew: skew);

    private async Task RefusesAsync(SignedRequest request) =>
        Assert.Equal(Mismatch, (await _server.SendRawAsync(request)).Refused(403, "SignatureDoesNotMatch").Message);

    private static SignedRequest With(SignedRequest request, params HeaderField[] headers) =>
        new(request.Method, request.Target, (HeaderField[])[.. request.Headers.Span, .. headers], request.Body);
}
