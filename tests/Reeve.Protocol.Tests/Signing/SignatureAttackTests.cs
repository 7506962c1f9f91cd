using System.Text;
using CsCheck;
using Reeve.Protocol.Query;
using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

/// <summary>One test for each class of mistake that other servers made with signatures.</summary>
public sealed class SignatureAttackTests
{
    private const string ContentHash = "x-amz-content-sha256";
    private const string Mismatch = "SignatureDoesNotMatch";
    private const string Incomplete = "IncompleteSignature";

    [Theory]
    [InlineData("UNSIGNED-PAYLOAD")]
    [InlineData("STREAMING-UNSIGNED-PAYLOAD-TRAILER")]
    [InlineData("STREAMING-AWS4-HMAC-SHA256-PAYLOAD")]
    [InlineData("")]
    public void Streaming_unsigned_payload_is_refused(string contentHash)
    {
        // Signed as a client would that leaves its body out: the header is honest about it and covered.
        var request = Sample.Request().WithHeader(ContentHash, contentHash);
        var signed = Sample.Signed(request);
        var presigned = Sample.Presigned(request);

        Assert.False(Sample.IsAccepted(signed));
        Assert.False(Sample.IsAccepted(presigned));
        Assert.False(Sample.IsAccepted(SignedOver(request, contentHash)));
    }

    [Fact]
    public void A_stated_content_hash_must_be_the_true_one()
    {
        var request = Sample.Request();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(request.Body.Span));

        Assert.True(Sample.IsAccepted(Sample.Signed(request.WithHeader(ContentHash, hash))));
        Assert.False(Sample.IsAccepted(Sample.Signed(request.WithHeader(ContentHash, hash[..^1] + (hash[^1] == '0' ? '1' : '0')))));
        Assert.False(Sample.IsAccepted(Sample.Signed(request.WithHeader(ContentHash, hash).WithHeader(ContentHash, "UNSIGNED-PAYLOAD"))));
        Assert.Equal(Mismatch, Sample.Refusal(Sample.Signed(request).WithHeader(ContentHash, hash)).Code);
    }

    [Theory]
    [InlineData("x-amz-security-token")]
    [InlineData("X-Amz-Target")]
    [InlineData("X-AMZ-")]
    public void Unsigned_amz_headers_are_refused(string name)
    {
        Assert.Equal(Mismatch, Sample.Refusal(Sample.Signed().WithHeader(name, "b")).Code);
        Assert.False(Sample.IsAccepted(Sample.Presigned().WithHeader(name, "b")));
    }

    [Fact]
    public void A_request_without_signed_host_is_refused()
    {
        var request = Sample.Signed(Sample.Request(headers: new HeaderField("Accept", "*/*")));

        Assert.Equal(Mismatch, Sample.Refusal(request.ReplaceHeader("Authorization", value => value.Replace("accept;host;", "accept;"))).Code);
    }

    [Fact]
    public void The_host_is_never_guessed_from_forwarding_headers()
    {
        var replayed = Sample.Signed().ReplaceHeader("Host", _ => "sts.amazonaws.com")
            .WithHeader("X-Forwarded-Host", "iam.amazonaws.com").WithHeader("Forwarded", "host=iam.amazonaws.com");

        Assert.False(Sample.IsAccepted(replayed));
    }

    [Fact]
    public void The_authority_of_http2_can_be_signed_as_host()
    {
        var request = new SignedRequest("POST", "/", (HeaderField[])[new(":authority", "iam.amazonaws.com")], default);

        Assert.True(Sample.IsAccepted(Sample.Signed(request)));
    }

    [Theory]
    [InlineData("/?a=2&a=1")]
    [InlineData("/?a=10&a=1&a=&a")]
    [InlineData("/?a-=1&a=2&a=1&A=3")]
    public void Repeated_query_values_are_sorted(string target)
    {
        var parts = target[2..].Split('&');
        var signed = Sample.Signed(Sample.Request(target));

        // Any order is the same canonical request; the server then refuses the duplicates when it reads them.
        Assert.True(Sample.IsAccepted(signed));
        Assert.True(Sample.IsAccepted(signed.WithTarget("/?" + string.Join('&', parts.Reverse()))));
        Assert.IsType<ProtocolResult<QueryParameters>.Failed>(QueryParameters.Parse(signed.QueryString, default));
    }

    [Theory]
    [InlineData("X-Amz-Signature", "x-amz-signature")]
    [InlineData("X-Amz-Credential", "X-Amz-credential")]
    [InlineData("X-Amz-Security-Token", "X-AMZ-SECURITY-TOKEN")]
    [InlineData("X-Amz-Expires", "x-amz-Expires")]
    public void Query_parameters_in_another_case_are_refused(string name, string variant)
    {
        var presigned = Sample.Presigned();

        Assert.Equal(
            $"The query-string parameter '{variant}' must be spelled '{name}'.",
            Sample.Refusal(presigned.WithTarget($"{presigned.Target}&{variant}=a")).Message);
        Assert.False(Sample.IsAccepted(presigned.WithTarget($"{presigned.Target}&{variant}=a")));
    }

    [Fact]
    public void Credentials_in_another_case_are_not_taken_for_none()
    {
        var presigned = Sample.Presigned();

        var error = Sample.Refusal(presigned.WithTarget(presigned.Target.Replace("X-Amz-", "x-amz-")));

        Assert.Equal(Incomplete, error.Code);
    }

    [Theory]
    [InlineData("X-Amz-Signature")]
    [InlineData("X-Amz-Credential")]
    [InlineData("X-Amz-SignedHeaders")]
    [InlineData("X-Amz-Date")]
    [InlineData("X-Amz-Expires")]
    [InlineData("X-Amz-Algorithm")]
    [InlineData("%58-Amz-Signature")]
    public void Duplicate_query_credentials_are_refused(string name)
    {
        var presigned = Sample.Presigned();

        var before = Sample.Refusal(presigned.WithTarget(presigned.Target.Replace("/?", $"/?{name}=AWS4-HMAC-SHA256&")));
        var behind = Sample.Refusal(presigned.WithTarget($"{presigned.Target}&{name}=AWS4-HMAC-SHA256"));

        Assert.Equal((Incomplete, Incomplete), (before.Code, behind.Code));
        Assert.Contains("given more than once", behind.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Credential=a")]
    [InlineData("SignedHeaders=host;x-amz-date")]
    [InlineData("Signature=0")]
    public void Duplicate_parts_of_the_header_are_refused(string part)
    {
        var name = part.Split('=')[0];

        Assert.Equal(
            new ProtocolError(Incomplete, 400, $"'{name}' is given more than once."),
            Sample.Refusal(Sample.Signed().ReplaceHeader("Authorization", value => $"{value}, {part}")));
    }

    [Fact]
    public void Two_authorization_headers_are_refused()
    {
        var signed = Sample.Signed();

        Assert.Equal(
            new ProtocolError(Incomplete, 400, "'Authorization' is given more than once."),
            Sample.Refusal(signed.WithHeader("authorization", Sample.HeaderOf(signed, "Authorization"))));
    }

    [Theory]
    [InlineData("X-Amz-Algorithm=AWS4-HMAC-SHA256")]
    [InlineData("X-Amz-Signature=0")]
    [InlineData("X-Amz-Security-Token=t")]
    [InlineData("x-amz-credential=a")]
    public void Two_kinds_of_credentials_are_refused(string parameter)
    {
        Assert.Equal(
            "Credentials must be given either in the Authorization header or in the query string, not in both.",
            Sample.Refusal(Sample.Signed(Sample.Request("/")).WithTarget("/?" + parameter)).Message);
    }

    [Fact]
    public void Two_security_tokens_are_refused()
    {
        var credentials = new SigningCredentials(Sample.AccessKeyId, Sample.Secret, "t");

        var inHeaders = Sample.Refusal(Sample.Signed(credentials: credentials).WithHeader("x-amz-security-token", "u"));
        var inBoth = Sample.Refusal(Sample.Presigned(credentials: credentials).WithHeader("x-amz-security-token", "u"));

        Assert.Equal((Incomplete, Incomplete), (inHeaders.Code, inBoth.Code));
    }

    [Theory]
    [InlineData("AWSX4-HMAC-SHA256")]
    [InlineData("AWS4-HMAC-SHA256-")]
    [InlineData("AWS4-HMAC-SHA256,")]
    public void A_prefix_of_the_scheme_is_not_the_scheme(string scheme)
    {
        Assert.Equal(
            $"Unsupported AWS 'algorithm': '{scheme}'.",
            Sample.Refusal(Sample.Signed().ReplaceHeader("Authorization", value => value.Replace("AWS4-HMAC-SHA256", scheme))).Message);
    }

    [Theory]
    [InlineData("/?Action=GetUser&Path=%2Fa%20b", "/?Path=%2fa+b&Action=GetUse%72&")]
    [InlineData("/?Action=GetUser&Path=~", "/?Action=GetUser&Path=%7e")]
    [InlineData("/?Action=GetUser&Path=", "/?Action=GetUser&&Path")]
    public void A_query_spelled_otherwise_either_fails_or_reads_the_same(string target, string respelled)
    {
        var mutant = Sample.Signed(Sample.Request(target)).WithTarget(respelled);

        Assert.True(Sample.IsAccepted(mutant));
        Assert.Equal(Parameters(Sample.Request(target)), Parameters(mutant));
    }

    [Fact]
    public void An_accepted_query_always_reads_as_it_was_signed() =>
        Gen.Select(RequestGen.Unsigned, RequestGen.Unsigned, Gen.Int[0, 3]).Sample(
            (request, other, choice) =>
            {
                var signed = Sample.Signed(request);
                var mutant = signed.WithTarget(choice switch
                {
                    0 => other.Target,
                    1 => signed.Target.Replace("%20", "+").Replace("%7e", "~"),
                    2 => signed.Target.Replace("%2b", "%2B").Replace("&", "&&"),
                    _ => signed.Path.ToString() + "?" + string.Join('&', signed.QueryString.ToString().Split('&').Reverse()),
                });

                return !Sample.IsAccepted(mutant) || Parameters(mutant).SequenceEqual(Parameters(signed));
            },
            iter: 20_000);

    [Fact]
    public void A_token_appended_after_signing_is_accepted_in_the_query_only()
    {
        var presigned = Sample.Presigned();
        var appended = presigned.WithTarget(presigned.Target + "&X-Amz-Security-Token=to%2Bken");

        Assert.True(Sample.IsAccepted(appended));
        Assert.Equal("to+ken", Sample.Parse(appended).SessionToken);
        Assert.False(Sample.IsAccepted(Sample.Signed().WithHeader("X-Amz-Security-Token", "to+ken")));
    }

    [Fact]
    public void A_presigned_caller_identity_as_eks_uses_it_lives_for_fifteen_minutes()
    {
        var request = new SignedRequest(
            "GET",
            "/?Action=GetCallerIdentity&Version=2011-06-15",
            (HeaderField[])[new("host", "sts.us-east-1.amazonaws.com"), new("x-k8s-aws-id", "my-cluster")],
            default);

        var presigned = Sample.Presigned(request, "sts");

        Assert.Contains("X-Amz-Expires=60&X-Amz-SignedHeaders=host%3Bx-k8s-aws-id&", presigned.Target, StringComparison.Ordinal);
        Assert.True(Sample.IsAccepted(presigned, Sample.Expect("sts", Sample.Now.AddMinutes(15))));
        Assert.StartsWith("Signature expired", Sample.Refusal(presigned, Sample.Expect("sts", Sample.Now.AddSeconds(901))).Message, StringComparison.Ordinal);
        Assert.False(Sample.IsAccepted(presigned.ReplaceHeader("x-k8s-aws-id", _ => "other-cluster"), Sample.Expect("sts")));
        Assert.False(Sample.IsAccepted(presigned.WithoutHeader("x-k8s-aws-id"), Sample.Expect("sts")));
    }

    [Fact]
    public void A_date_header_stands_in_for_the_amz_date()
    {
        foreach (var date in (string[])[Sample.AmzDate, "Sun, 30 Aug 2015 12:36:00 GMT"])
        {
            var request = Sample.Request(headers: new HeaderField("Date", date));
            var signature = NaiveSignature.Compute(request, ["date", "host"], false, Sample.Secret, Sample.AmzDate, Sample.Region, "iam");

            var signed = request.WithHeader(
                "Authorization",
                $"AWS4-HMAC-SHA256 Credential={Sample.AccessKeyId}/20150830/us-east-1/iam/aws4_request, SignedHeaders=date;host, Signature={signature}");

            Assert.True(Sample.IsAccepted(signed));
            Assert.Equal(Sample.Now, Sample.Parse(signed).RequestTime);
        }
    }

    [Theory]
    [InlineData("accept;host;x-amz-date", true)]
    [InlineData("host;accept;x-amz-date", false)]
    [InlineData("accept;accept;host;x-amz-date", false)]
    [InlineData("Accept;host;x-amz-date", false)]
    [InlineData("absent;host;x-amz-date", false)]
    [InlineData(";host;x-amz-date", false)]
    public void A_list_of_signed_headers_has_one_form_even_when_it_is_signed_as_it_is(string list, bool accepted)
    {
        var request = Sample.Request(headers: new HeaderField("Accept", "*/*")).WithHeader("X-Amz-Date", Sample.AmzDate);
        var signature = NaiveSignature.Compute(request, list.Split(';'), false, Sample.Secret, Sample.AmzDate, Sample.Region, "iam");

        var signed = request.WithHeader(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={Sample.AccessKeyId}/20150830/us-east-1/iam/aws4_request, SignedHeaders={list}, Signature={signature}");

        Assert.Equal(accepted, Sample.IsAccepted(signed));
    }

    [Fact]
    public void A_hostile_list_of_signed_headers_is_cheap()
    {
        var list = string.Join(';', Enumerable.Range(0, 100_000).Select(i => $"h{i}"));
        var request = Sample.Signed().WithHeaders(headers => headers.Concat(Enumerable.Range(0, 100).Select(i => new HeaderField($"y{i}", "v"))))
            .ReplaceHeader("Authorization", value => value.Replace("=host", $"={list};host"));
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.False(Sample.IsAccepted(request));

        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1));
    }

    // A signature over a canonical request whose last line is the header instead of the hash of the body.
    private static SignedRequest SignedOver(SignedRequest request, string contentHash)
    {
        request = request.WithHeader("X-Amz-Date", Sample.AmzDate);
        string[] names = ["host", ContentHash, "x-amz-date"];
        var canonical = NaiveSignature.CanonicalRequest(request, names, false);
        canonical = canonical[..(canonical.LastIndexOf('\n') + 1)] + contentHash;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        var toSign = $"AWS4-HMAC-SHA256\n{Sample.AmzDate}\n20150830/us-east-1/iam/aws4_request\n{hash}";
        var key = NaiveSignature.Key(Sample.Secret, "20150830", Sample.Region, "iam");
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        return request.WithHeader(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={Sample.AccessKeyId}/20150830/us-east-1/iam/aws4_request, SignedHeaders={string.Join(';', names)}, Signature={signature}");
    }

    // Sorted: the order of parameters has no meaning.
    private static IEnumerable<(string Name, string Value)> Parameters(SignedRequest request) =>
        QueryParameters.Parse(request.QueryString, default) is ProtocolResult<QueryParameters>.Ok { Value: var parameters }
            ? Enumerable.Range(0, parameters.Count).Select(i => (parameters.NameAt(i), parameters.ValueAt(i))).Order()
            : [("refused", "")];
}
